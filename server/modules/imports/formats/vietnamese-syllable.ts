const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const ONSET = "(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx])?";
/** k ends names of the highlands: Đắk Lắk. */
const CODA = "(?:ch|ng|nh|[ckmnpt])?";
const SYLLABLE = new RegExp(`^${ONSET}[aăâeêioôơuưy]{1,3}${CODA}$`);

/** Is the word a possible Vietnamese syllable: onset, one to three vowels with at most one tone, coda? */
export function isVietnameseSyllable(word: string): boolean {
  const decomposed = word.toLowerCase().normalize("NFD");
  const tones = decomposed.match(TONES)?.length ?? 0;
  return tones <= 1 && SYLLABLE.test(decomposed.replace(TONES, "").normalize("NFC"));
}

/** Among the words with any sign beyond ASCII, the share (0-1) that are Vietnamese syllables; 0 where there are none. */
export function vietnameseShare(text: string): number {
  let [marked, good] = [0, 0];
  for (const [word] of text.matchAll(/[^\s\d!-@[-`{-~]+/g)) {
    if (!/[\u0080-\uFFFF]/.test(word)) continue;
    marked++;
    if (isVietnameseSyllable(word)) good++;
  }
  return marked === 0 ? 0 : good / marked;
}
