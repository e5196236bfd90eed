const spelledOut: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue' }
const base: Record<string, string> = { ß: 'ss', ł: 'l', ø: 'o', đ: 'd', æ: 'ae', œ: 'oe', ı: 'i' }

/**
 * The forms under which two texts count as the same: lower case, without accents and punctuation, one space between
 * words; and once more with umlauts spelled out, so that `Strasse` meets `Straße` and `Maennlich` meets `männlich`.
 */
export function foldings(text: string): string[] {
  const lower = text.normalize('NFKC').toLowerCase()
  const spelled = lower.replace(/[äöü]/g, (letter) => spelledOut[letter] ?? letter)
  return [...new Set([fold(lower), fold(spelled)])]
}

function fold(lower: string): string {
  const letters = lower
    .replace(/[ßłøđæœı]/g, (letter) => base[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
  return letters.replace(/[^\p{L}\p{N}]+/gu, ' ').trim() || lower.trim()
}
