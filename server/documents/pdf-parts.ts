/** The parts that a document consists of, as PDF names them. */
export type PdfTag = "H1" | "H2" | "H3" | "P" | "L" | "LI" | "LBody" | "Table" | "TR" | "TH" | "TD" | "Figure";
export type PdfPart = PDFKit.PDFStructureElement;

interface PartLook {
  /** undefined: the document itself. */
  readonly in?: PdfPart;
  /** What is read instead of the content. */
  readonly alt?: string;
}

/** The structure of a PDF: programs that read aloud walk through its parts in the order in which they were added. */
export class PdfParts {
  readonly #document: PDFKit.PDFDocument;
  readonly #whole: PdfPart;
  #isInContent = false;

  constructor(document: PDFKit.PDFDocument) {
    this.#document = document;
    this.#whole = document.struct("Document");
    document.addStructure(this.#whole);
  }

  /** A part behind those that its parent has; what it shows is drawn by `mark`. */
  add(tag: PdfTag, { in: parent = this.#whole, alt }: PartLook = {}): PdfPart {
    const look = { ...(alt === undefined ? {} : { alt }), ...(tag === "TH" ? { scope: "Column" } : {}) };
    const part = this.#document.struct(tag, look);
    parent.add(part);
    return part;
  }

  /** Draws what belongs to a part, on one page; a part may be drawn in several goes. Throws within another part's content. */
  mark(part: PdfPart, draw: () => void): void {
    this.#content(() => part.add(this.#document.markStructureContent(tagOf(part))), draw);
  }

  /** Draws what is of no part: lines of a table, page numbers. Throws within a part's content. */
  decoration(draw: () => void): void {
    this.#content(() => this.#document.markContent("Artifact"), draw);
  }

  #content(begin: () => void, draw: () => void): void {
    if (this.#isInContent) throw new Error("content belongs to one part: end it before another begins");
    this.#isInContent = true;
    begin();
    draw();
    this.#document.endMarkedContent();
    this.#isInContent = false;
  }
}

/** The library keeps it in the part's dictionary, which its types do not show. */
const tagOf = (part: PdfPart) => (part as unknown as { dictionary: { data: { S: PdfTag } } }).dictionary.data.S;
