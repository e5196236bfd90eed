/**
 * A letter of reference as a Typst document: A4, letterhead and company details on the first page only, page numbers
 * from the second page on. The letter arrives as data (`sys.inputs.letter`, JSON): its strings become
 * text and are never parsed as markup.
 */
export const letterTemplate = String.raw`
#let letter = json(bytes(sys.inputs.letter))
#let (parts, letterhead, format, face) = (letter.paragraphs, letter.letterhead, letter.format, letter.face)
#let region = (de: "DE", en: "GB", pl: "PL").at(letter.language)
#let numbered = (de: "Seite {} von {}", en: "Page {} of {}", pl: "Strona {} z {}").at(letter.language)
#let margin = format.margins_mm.pairs().map(((side, size)) => (side, size * 1mm)).to-dict()
#let (size, leading, quiet) = (format.size_pt * 1pt, face.leading_em * 1em, luma(80))
#let (width, height-left) = (210mm - margin.left - margin.right, 297mm - margin.top - margin.bottom)

#set document(title: letter.title, author: letterhead.company, date: datetime(
  ..("year", "month", "day").zip(letter.issued_on.split("-").map(int)).to-dict(),
))
#set text(font: face.name, fallback: false, size: size, lang: letter.language, region: region)
#set text(hyphenate: true, number-type: "lining", costs: (hyphenation: 120%, runt: 400%))
#set par(justify: true, leading: leading, spacing: leading + 0.45em)
#set list(indent: 0.4em, body-indent: 0.7em, spacing: leading, marker: [–])
#show list: set par(justify: false, linebreaks: "optimized")
#show list: set text(hyphenate: false)
#let large = (size: size * 1.36, weight: "semibold", hyphenate: false)
#show heading: set text(..large)
#show heading: set block(below: 8mm)
#show heading: set par(justify: false)

#let small(size: 8.5pt, body) = {
  set text(size: size, fill: quiet, hyphenate: false)
  set par(justify: false, leading: 0.6em)
  body
}
#let running = if format.show_page_numbers { context {
  let (this, all) = (counter(page).get().first(), counter(page).final().first())
  if this > 1 {
    let number = numbered.replace("{}", str(this), count: 1).replace("{}", str(all), count: 1)
    small(grid(columns: (1fr, auto), column-gutter: 10mm, letterhead.company, number))
  }
} }
#set page(paper: "a4", margin: margin, header: running, header-ascent: calc.min(8mm, margin.top * 0.32))

// Optimal line breaks take quadratic time: beyond a page of text in one paragraph the first fit has to do.
#let first-fit = par.with(linebreaks: "simple")
#let prose(text) = if text.len() > 4000 { first-fit(text) } else { par(text) }
#let bullets(items) = list(..items.map(prose))
#let height(body) = measure(width: width, body).height
#let unbroken(body) = block(width: 100%, breakable: height(body) > 0.6 * height-left, body)

#let signature = {
  v(6mm)
  par(letter.place_and_date)
  set par(justify: false, leading: 0.45em)
  set text(hyphenate: false)
  let places = letter.signers.map(signer => {
    v(format.signature_space_mm * 1mm)
    block(width: 100%, stroke: (top: 0.5pt + quiet), inset: (top: 2.6mm), {
      signer.name
      linebreak()
      small(signer.role)
    })
  })
  if format.signatures == "below" { places = places.map(place => (place, [])).flatten() }
  grid(columns: (1fr, 1fr), column-gutter: 15mm, ..places)
}

// How many leading words fill all lines but the last two. With first-fit lines a line doesn't depend on what follows it.
#let all-but-two-lines(words) = {
  let head(count) = height(first-fit(words.slice(0, count).join(" ")))
  let limit = head(words.len()) - 2 * (height(par("x\nx")) - height(par("x")))
  let (fits, exceeds) = (calc.max(0, words.len() - 64), words.len())
  while fits + 1 < exceeds {
    let middle = calc.quo(fits + exceeds, 2)
    if head(middle) <= limit { fits = middle } else { exceeds = middle }
  }
  fits
}

// The signature stays on one page with the end of what it signs: a short last paragraph, two lines, or the last point.
#let closing(part) = if part == none {
  unbroken(signature)
} else if "list" in part {
  if part.list.len() > 1 { block(width: 100%, below: leading, bullets(part.list.slice(0, -1))) }
  unbroken(bullets(part.list.slice(-1)) + signature)
} else if part.text.len() < 4000 and height(prose(part.text)) < 35mm {
  unbroken(prose(part.text) + signature)
} else {
  let words = part.text.split(" ")
  let at = all-but-two-lines(words)
  block(width: 100%, below: leading, first-fit(words.slice(0, at).join(" ") + linebreak(justify: true)))
  unbroken(first-fit(words.slice(at).join(" ")) + signature)
}

#let logo = if "logo" in letter {
  let (type, width_mm, height_mm) = letter.logo
  image("/logo", format: if type == "png" { "png" } else { "jpg" }, width: width_mm * 1mm, height: height_mm * 1mm,
    fit: "stretch", alt: letterhead.company)
}
#let company = text(..large, par(letterhead.company))
#let lines(separator) = small(par(letterhead.lines.join(separator)))
// Beside a logo the name stands above the address, in its size.
#let address = if logo == none { lines("\n") } else { small(strong(par(letterhead.company)) + lines("\n")) }
#if format.letterhead == "none" {
  v(calc.max(0mm, format.letterhead_space_mm * 1mm - margin.top), weak: false)
} else {
  let mark = if logo == none { company } else { logo }
  let (column, gutter) = (letter.widths.address * 1mm, letter.widths.gutter * 1mm)
  block(width: 100%, below: 17mm, {
    set par(justify: false, spacing: 0.6em)
    if format.letterhead == "left" {
      grid(columns: (1fr, column), column-gutter: gutter, align: (left, right), mark, address)
    } else if format.letterhead == "right" {
      grid(columns: (column, 1fr), column-gutter: gutter, align: (left, right), address, mark)
    } else {
      set align(center)
      if logo != none { block(below: 4mm, logo) }
      company
      lines("  ·  ")
    }
  })
  if letterhead.footer.len() > 0 {
    let details = small(size: 7.5pt, align(center, par(letterhead.footer.join("\n"))))
    place(bottom, float: true, clearance: 8mm,
      block(width: 100%, stroke: (top: 0.5pt + luma(170)), inset: (top: 2.5mm), details))
  }
}
#heading(letter.heading)
#for (part, next) in parts.zip(parts.slice(calc.min(1, parts.len()))) {
  if "list" in part { bullets(part.list) } else { block(width: 100%, sticky: "list" in next, prose(part.text)) }
}
#context closing(parts.at(-1, default: none))
`
