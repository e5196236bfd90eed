/**
 * A letter of reference as a Typst document: A4, 25 mm margins, letterhead and company details on the first page only,
 * page numbers from the second page on. The letter arrives as data (`sys.inputs.letter`, JSON of a LetterDocument):
 * its strings become text and are never parsed as markup.
 */
export const letterTemplate = String.raw`
#let letter = json(bytes(sys.inputs.letter))
#let (parts, letterhead) = (letter.paragraphs, letter.letterhead)
#let region = (de: "DE", en: "GB", pl: "PL").at(letter.language)
#let numbered = (de: "Seite {} von {}", en: "Page {} of {}", pl: "Strona {} z {}").at(letter.language)
#let (width, leading, quiet) = (160mm, 0.7em, luma(80))

#set document(title: letter.title, author: letterhead.company, date: datetime(
  ..("year", "month", "day").zip(letter.issued_on.split("-").map(int)).to-dict(),
))
#set text(font: "Source Serif 4", fallback: false, size: 11pt, lang: letter.language, region: region)
#set text(hyphenate: true, number-type: "lining", costs: (hyphenation: 120%, runt: 400%))
#set par(justify: true, leading: leading, spacing: 1.15em)
#set list(indent: 0.4em, body-indent: 0.7em, spacing: leading, marker: [–])
#show list: set par(justify: false, linebreaks: "optimized")
#show list: set text(hyphenate: false)
#show heading: set text(size: 15pt, weight: "semibold", hyphenate: false)
#show heading: set block(below: 8mm)
#show heading: set par(justify: false)

#let small(size: 8.5pt, body) = {
  set text(size: size, fill: quiet, hyphenate: false)
  set par(justify: false, leading: 0.6em)
  body
}
#let running = context {
  let (this, all) = (counter(page).get().first(), counter(page).final().first())
  if this > 1 {
    let number = numbered.replace("{}", str(this), count: 1).replace("{}", str(all), count: 1)
    small(grid(columns: (1fr, auto), column-gutter: 10mm, letterhead.company, number))
  }
}
#set page(paper: "a4", margin: (x: 25mm, top: 25mm, bottom: 20mm), header: running, header-ascent: 8mm)

// Optimal line breaks take quadratic time: beyond a page of text in one paragraph the first fit has to do.
#let first-fit = par.with(linebreaks: "simple")
#let prose(text) = if text.len() > 4000 { first-fit(text) } else { par(text) }
#let bullets(items) = list(..items.map(prose))
#let height(body) = measure(width: width, body).height
#let unbroken(body) = block(width: 100%, breakable: height(body) > 150mm, body)

#let signature = {
  v(6mm)
  par(letter.place_and_date)
  set par(justify: false, leading: 0.45em)
  set text(hyphenate: false)
  grid(columns: (1fr, 1fr), column-gutter: 15mm, ..letter.signers.map(signer => {
    v(15mm)
    block(width: 100%, stroke: (top: 0.5pt + quiet), inset: (top: 2.6mm), {
      signer.name
      linebreak()
      small(signer.role)
    })
  }))
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

#block(width: 100%, below: 17mm, {
  set par(justify: false)
  grid(columns: (1fr, 62mm), column-gutter: 10mm, align: (left, right),
    text(size: 15pt, weight: "semibold", hyphenate: false, par(letterhead.company)),
    small(par(letterhead.lines.join("\n"))))
})
#if letterhead.footer.len() > 0 {
  let details = small(size: 7.5pt, align(center, par(letterhead.footer.join("\n"))))
  place(bottom, float: true, clearance: 8mm,
    block(width: 100%, stroke: (top: 0.5pt + luma(170)), inset: (top: 2.5mm), details))
}
#heading(letter.heading)
#for (part, next) in parts.zip(parts.slice(calc.min(1, parts.len()))) {
  if "list" in part { bullets(part.list) } else { block(width: 100%, sticky: "list" in next, prose(part.text)) }
}
#context closing(parts.at(-1, default: none))
`
