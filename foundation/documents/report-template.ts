/**
 * A report as a Typst document: A4, title, then its blocks, page numbers on each page. It arrives as data
 * (`sys.inputs.report`, JSON): its strings become text and are never parsed as markup.
 */
export const reportTemplate = String.raw`
#let report = json(bytes(sys.inputs.report))
#let face = report.face
#let region = (de: "DE", en: "GB", pl: "PL").at(report.language)
#let numbered = (de: "Seite {} von {}", en: "Page {} of {}", pl: "Strona {} z {}").at(report.language)
#let quiet = luma(80)
#let (leading, rule) = (face.leading_em * 0.8em, 0.5pt + luma(170))

#set document(title: report.title, date: datetime(
  ..("year", "month", "day").zip(report.issued_on.split("-").map(int)).to-dict(),
))
#set text(font: face.name, fallback: false, size: 10pt, lang: report.language, region: region, number-type: "lining")
#set par(justify: false, leading: leading, spacing: leading + 0.5em)
#set list(indent: 0.3em, body-indent: 0.6em, spacing: leading, marker: [–])
#let running = context {
  set text(size: 8pt, fill: quiet)
  let (this, all) = (counter(page).get().first(), counter(page).final().first())
  let number = numbered.replace("{}", str(this), count: 1).replace("{}", str(all), count: 1)
  grid(columns: (1fr, auto), column-gutter: 10mm, report.title, number)
}
#set page(paper: "a4", margin: (top: 22mm, bottom: 22mm, left: 22mm, right: 22mm), footer: running)
#set heading(outlined: true, bookmarked: true)
#show heading: set text(weight: "semibold", hyphenate: false)
#show heading: set block(sticky: true)
#show heading.where(level: 1): set text(size: 20pt)
#show heading.where(level: 1): set block(below: 4mm)
#show heading.where(level: 2): set text(size: 14pt)
#show heading.where(level: 2): set block(above: 9mm, below: 3.5mm)
#show heading.where(level: 3): set text(size: 11.5pt)
#show heading.where(level: 3): set block(above: 6mm, below: 2.5mm)
#show heading.where(level: 4): set text(size: 10pt)
#show heading.where(level: 4): set block(above: 4.5mm, below: 2mm)
#show table: set text(size: 9pt)
#show table: set par(leading: leading * 0.9)

#let prose(text) = if text.len() > 4000 { par(linebreaks: "simple", text) } else { par(text) }
#let grid-of((head, rows, widths)) = table(
  columns: widths.map(share => share * 1fr),
  stroke: (x, y) => (bottom: rule),
  inset: (x: 1.6mm, y: 1.4mm),
  align: left,
  table.header(..head.map(cell => table.cell(fill: luma(240), strong(cell)))),
  ..rows.flatten(),
)

#heading(level: 1, report.title)
#if "subtitle" in report { block(below: 6mm, text(size: 12pt, fill: quiet, report.subtitle)) }
#for part in report.blocks {
  if "heading" in part { heading(level: part.level + 1, part.heading) }
  else if "list" in part { list(..part.list.map(prose)) }
  else if "table" in part { let (head, rows, widths) = part.table; grid-of((head, rows, widths)) }
  else { prose(part.paragraph) }
}
`
