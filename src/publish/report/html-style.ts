// The style sheet of a report as HTML: type and colours of the site, both themes, print on A4.
// It must not reach for any file: no font, no image. The colours are those of site/styles/tokens.css
// and parts.css, as a test proves.

/** CSS, to stand in a `<style>` element. */
export const REPORT_CSS = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fbfaf7, #16171a);
  --sheet: light-dark(#fffefc, #1c1e22);
  --ink: light-dark(#1c1b19, #ecebe7);
  --ink-2: light-dark(#57544d, #b0ada5);
  --absent: light-dark(#6d6a62, #98958d);
  --rule: light-dark(#e4e0d6, #34363c);
  --rule-2: light-dark(#cfcabd, #484b53);
  --link: light-dark(#1f4e79, #93bdea);
  --evidence: light-dark(#b3261e, #ff8a7a);
  --evidence-wash: light-dark(#fdf0ec, #3a1f1c);
  --figure-wash: light-dark(#eff4f0, #1b2823);
  --figure-ink: light-dark(#24503c, #9fcdb4);
  --sans-plain: -apple-system, "Segoe UI", Roboto, en-marks, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC",
    system-ui, sans-serif;
  --song: "Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", "Noto Serif SC", STSong, SimSun, serif;
  --serif: var(--song);
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 1rem/1.6 var(--sans-plain); text-size-adjust: 100%; }
body { overflow-wrap: anywhere; margin: 0 auto; padding: clamp(1rem, 4vw, 3rem); max-width: 96rem; }
h1 { font: 600 clamp(1.5rem, 1.1rem + 1.8vw, 2.125rem)/1.3 var(--serif); margin: 0 0 .5rem; text-wrap: balance; }
h2 { font-size: 1.1875rem; line-height: 1.4; margin: 2.5rem 0 .875rem; }
p { margin: 0 0 .5rem; max-width: 44rem; line-break: strict; }
.subtitle, .note, .legend { color: var(--ink-2); }
.note, .legend { font-size: .875rem; margin-top: .875rem; }
a { color: var(--link); }
.scroll { overflow-x: auto; position: relative; }
.scroll:focus-visible, a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; line-height: 1.55; border-bottom: 1px solid var(--ink-2); }
th, td { min-width: 6em; text-align: start; vertical-align: top; padding: .5rem .75rem; line-break: strict; overflow-wrap: anywhere; }
thead th { border-bottom: 1px solid var(--ink-2); vertical-align: bottom; overflow-wrap: normal; }
tbody > tr > * { border-top: 1px solid var(--rule); }
tbody:first-of-type > tr:first-child > * { border-top: 0; }
tr > :first-child { padding-inline-start: 0; }
tr > :last-child { padding-inline-end: 0; }
tbody th { font-weight: 600; min-width: 7em; }
tr > .wide { min-width: 16em; }
tr > .end { text-align: end; font-variant-numeric: tabular-nums; }
.group th { padding-top: 1.5rem; border-top-color: var(--rule-2); font-size: 1rem; }
.line { display: block; }
.line + .line { margin-top: .25rem; }
.figure { font-weight: 600; white-space: nowrap; font-variant-numeric: tabular-nums; color: var(--figure-ink); }
.figure small { font-weight: 400; font-size: .8125em; color: var(--ink-2); }
.state { color: var(--absent); font-size: .875rem; }
q { quotes: "“" "”"; font-family: var(--serif); }
cite { font-style: normal; color: var(--ink-2); font-size: .875em; margin-inline-end: .35em; }
.ref { font-size: .75rem; line-height: 1; vertical-align: .4em; text-decoration: none; white-space: nowrap; padding: .2em .1em; }
.ref:hover { text-decoration: underline; }
del, ins { position: relative; }
del { color: var(--evidence); background: var(--evidence-wash); text-decoration: line-through; }
ins { color: var(--figure-ink); background: var(--figure-wash); text-decoration: underline; text-underline-offset: .2em; }
.moved { background: none; text-decoration-style: double; }
del::before, ins::before, del::after, ins::after {
  content: attr(data-said); position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
del::after, ins::after { content: attr(data-end); }
.sources { padding-inline-start: 2.25em; max-width: 60rem; font-size: .875rem; }
.sources li { margin-bottom: .6rem; padding-inline-start: .25em; }
.sources li:target { background: var(--evidence-wash); }
.sources q { display: block; border-inline-start: 2px solid var(--evidence); padding-inline-start: .75em; margin-top: .15rem; white-space: pre-line; }
.sources code { font: .8125em ui-monospace, "SF Mono", Consolas, monospace; color: var(--ink-2); overflow-wrap: anywhere; }
.sources .url { overflow-wrap: anywhere; }
@media print {
  @page { size: A4 landscape; margin: 15mm 15mm 17mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt sans-serif; } }
  :root {
    color-scheme: light; --paper: #fff; --sheet: #fff; --ink: #000; --ink-2: #333; --absent: #444; --rule: #bbb; --rule-2: #888;
    --link: #000; --evidence-wash: #fff; --figure-wash: #fff; --figure-ink: #000;
  }
  body { padding: 0; max-width: none; }
  html { font-size: 10.5pt; }
  table { font-size: 9pt; }
  .scroll { overflow: visible; }
  thead { display: table-header-group; }
  tr, .sources li { break-inside: avoid; }
  h2 { break-after: avoid; margin-top: 1.5rem; }
  th, td, tr > .wide, tbody th { min-width: 0; }
  .back { display: none; }
}
`.trim();
