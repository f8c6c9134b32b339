/** How a report looks, on a screen and on paper. The font is the one that the picture brings along, where there is a picture. */
export const REPORT_STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 2rem 1.5rem 4rem; background: #fff; color: #1b1f24; font: 400 1rem/1.5 "IBM Plex Sans Arabic", "IBM Plex Sans", "Noto Sans Arabic", "Noto Sans", "Segoe UI", Tahoma, Arial, sans-serif; }
:lang(ar) { line-height: 1.7; }
h1 { font-size: 1.75rem; line-height: 1.3; margin: 0 0 .25rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; padding-bottom: .25rem; border-bottom: 1px solid #c9ccd1; }
h3 { font-size: 1rem; margin: 1.75rem 0 .5rem; color: #565c66; }
h4 { font-size: 1rem; margin: 0 0 .25rem; }
h5 { font-size: .8125rem; margin: .5rem 0 0; }
p { margin: .25rem 0; }
a { color: #4b3fc4; }
.type { font-weight: 400; color: #3b4048; }
.quiet { color: #565c66; }
.small { font-size: .8125rem; }
.id { font-size: .75rem; color: #565c66; font-family: ui-monospace, "IBM Plex Mono", monospace; }
.number { font-variant-numeric: tabular-nums; text-align: end; }
.tag { display: inline-block; font-size: .75rem; font-weight: 400; line-height: 1.4; padding: 0 .4rem; border: 1px solid #b9bdc4; border-radius: .25rem; color: #3b4048; }
.tag.dispute { border-color: #a3271b; color: #a3271b; }
.note { border-inline-start: 3px solid #4b3fc4; padding-inline-start: .75rem; white-space: pre-wrap; }
.picture { margin: 1.5rem 0 0; }
.picture svg { display: block; margin: 0 auto; max-width: 100%; height: auto; }
table { width: 100%; border-collapse: collapse; font-size: .875rem; }
th, td { text-align: start; vertical-align: top; padding: .35rem .5rem; border-bottom: 1px solid #e1e3e6; font-weight: 400; }
thead th, tbody th { font-weight: 600; }
thead { display: table-header-group; }
.relation { margin: 0 0 1.5rem; }
dl { display: flex; flex-wrap: wrap; gap: .1rem 1.25rem; margin: .25rem 0; font-size: .8125rem; }
dl > div { display: flex; gap: .35rem; }
dt { color: #565c66; flex: none; }
dt::after { content: ":"; }
dd { margin: 0; overflow-wrap: anywhere; }
.claim { margin: .75rem 0 0; padding-block: .5rem; padding-inline: 1rem 0; border-inline-start: 2px solid #c9ccd1; }
blockquote { margin: 0; font-size: 1.125rem; line-height: 1.6; }
blockquote:lang(ar) { line-height: 1.8; }
.translation { color: #3b4048; }
.voice { margin-top: .5rem; font-size: .875rem; }
ul { margin: .1rem 0; padding-inline-start: 1.25rem; }
.sources { padding: 0; list-style: none; }
.sources > li { margin-bottom: .75rem; }
@page { margin: 16mm 14mm 18mm; }
@media print {
  html { font-size: 9.5pt; }
  body { max-width: none; padding: 0; }
  a { color: inherit; text-decoration: none; }
  h1, h2, h3, h4, h5, .relation > dl { break-after: avoid; }
  .relation { margin-bottom: 1rem; }
  .claim { margin-top: .4rem; padding-block: .25rem; }
  .claim, tr, .sources > li { break-inside: avoid; }
  .picture { break-inside: avoid; }
  .picture svg { max-height: 195mm; }
}
`;
