const letters: Record<string, string> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  ł: 'l',
  ø: 'oe',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
}

const MOST = 40

/** A company's name as part of an address: `Müller & Söhne GmbH` becomes `mueller-soehne-gmbh`, the 2nd one `…-2`. */
export function slugOf(name: string, nth = 1): string {
  const plain = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüßłøæœđ]/g, (letter) => letters[letter] as string)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
  const end = nth > 1 ? `-${nth}` : ''
  return `${
    plain
      .replace(/^-/, '')
      .slice(0, MOST - end.length)
      .replace(/-$/, '') || 'company'
  }${end}`
}
