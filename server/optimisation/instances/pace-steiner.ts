import type { SteinerProblem } from "../steiner/graph.ts";

/**
 * Reads a Steiner tree instance in the `.gr` format of the PACE 2018 challenge (a subset of SteinLib's STP).
 * Sections of Graph (`E from to cost`) and Terminals (`T node`); nodes are counted from 1 in the file, from 0 in the result.
 * @throws SyntaxError naming the line when the text is not of that form or counts disagree.
 */
export function readPaceSteiner(text: string): SteinerProblem {
  const declared = { nodes: -1, edges: -1, terminals: -1 };
  const tails: number[] = [];
  const heads: number[] = [];
  const costs: number[] = [];
  const terminals: number[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const words = line.trim().split(/\s+/);
    const place = `line ${index + 1}`;
    const node = (word: string | undefined) => wholeNumber(word, place, 1, declared.nodes) - 1;
    switch (words[0]?.toUpperCase()) {
      case "NODES":
        declared.nodes = wholeNumber(words[1], place, 1);
        break;
      case "EDGES":
        declared.edges = wholeNumber(words[1], place, 0);
        break;
      case "TERMINALS":
        declared.terminals = wholeNumber(words[1], place, 1);
        break;
      case "E":
        tails.push(node(words[1]));
        heads.push(node(words[2]));
        costs.push(cost(words[3], place));
        break;
      case "T":
        terminals.push(node(words[1]));
        break;
    }
  }
  checkCount("Nodes", declared.nodes, declared.nodes);
  checkCount("Edges", declared.edges, costs.length);
  checkCount("Terminals", declared.terminals, terminals.length);
  return {
    nodeCount: declared.nodes,
    tails: Int32Array.from(tails),
    heads: Int32Array.from(heads),
    costs: Float64Array.from(costs),
    terminals: [...new Set(terminals)],
  };
}

function wholeNumber(
  word: string | undefined,
  place: string,
  minimum: number,
  maximum = Number.MAX_SAFE_INTEGER,
): number {
  const value = Number(word);
  if (!Number.isInteger(value) || value < minimum || value > maximum) {
    throw new SyntaxError(`${place}: "${word ?? ""}" is not a whole number from ${minimum} to ${maximum}`);
  }
  return value;
}

function cost(word: string | undefined, place: string): number {
  const value = word === undefined ? Number.NaN : Number(word);
  if (!Number.isFinite(value) || value < 0)
    throw new SyntaxError(`${place}: the cost "${word ?? ""}" is not a number >= 0`);
  return value;
}

function checkCount(name: string, declared: number, found: number): void {
  if (declared < 0) throw new SyntaxError(`the line "${name} ..." is missing`);
  if (declared !== found) throw new SyntaxError(`"${name} ${declared}" is declared, but ${found} are listed`);
}
