/** The page's only style sheet: light and dark, readable on a phone and on paper. */
export const STYLE = `
:root { color-scheme: light dark;
  --ground: #f5f6f4; --card: #ffffff; --ink: #15191e; --soft: #59626d; --line: #e2e5e1; --grid: #eceeeb;
  --memory: #1d4ed8; --persistent: #60a5fa; --grammar: #94a3b8; --model: #c2620c;
  --database: #0f766e; --backend: #1d4ed8; --frontend: #c2620c; --test: #7c3aed;
  --good: #0f766e; --bad: #be123c; --attention: #c2620c; --neutral: #94a3b8; --template: #0f766e;
  --announced: #be123c; --benchmark: #7c3aed; }
@media (prefers-color-scheme: dark) { :root {
  --ground: #0e1114; --card: #171b20; --ink: #e9ecef; --soft: #9ca6b1; --line: #2a3037; --grid: #22282e;
  --memory: #3b82f6; --persistent: #93c5fd; --grammar: #64748b; --model: #fb923c;
  --database: #2dd4bf; --backend: #60a5fa; --frontend: #fb923c; --test: #a78bfa;
  --good: #2dd4bf; --bad: #fb7185; --attention: #fb923c; --neutral: #64748b; --template: #2dd4bf;
  --announced: #fb7185; --benchmark: #a78bfa; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink);
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; font-variant-numeric: tabular-nums; }
main { max-width: 76rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
header { margin-bottom: 2rem; }
h1 { font-size: clamp(1.6rem, 4vw, 2.4rem); line-height: 1.15; letter-spacing: -.02em; margin: 0 0 .5rem; text-wrap: balance; }
h2 { font-size: 1.05rem; margin: 0; letter-spacing: -.005em; }
p { margin: 0; } .soft { color: var(--soft); } small, .small { font-size: .82rem; }
.cards { display: grid; gap: 1rem; grid-template-columns: repeat(12, minmax(0, 1fr)); }
.card { grid-column: span 12; min-width: 0; background: var(--card); border: 1px solid var(--line); border-radius: 14px;
  padding: 1.15rem 1.25rem 1.25rem; display: flex; flex-direction: column; gap: .85rem; }
/* One under the other, as high as what stands beside them. */
.stack { grid-column: span 12; min-width: 0; display: flex; flex-direction: column; gap: 1rem; }
.stack > :last-child { flex: 1; }
.tile { grid-column: span 6; gap: .2rem; }
.tile strong { font-size: clamp(1.5rem, 3.4vw, 2.1rem); letter-spacing: -.03em; line-height: 1.15; font-weight: 650; }
.tile .meter { margin-top: auto; padding-top: .6rem; }
@media (min-width: 46rem) { .tile { grid-column: span 4; } .half { grid-column: span 6; } }
@media (min-width: 70rem) { .tile { grid-column: span 2; } }
.how { display: inline-block; font-size: .72rem; color: var(--soft); border: 1px solid var(--line); border-radius: 99px;
  padding: 0 .5rem; white-space: nowrap; }
.head { display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: baseline; justify-content: space-between; }
.plot { position: relative; height: 220px; margin: .5rem 0 1.6rem 3.4rem; }
.plot svg { position: absolute; inset: 0; width: 100%; height: 100%; overflow: visible; }
.plot .tick { position: absolute; right: 100%; margin-right: .5rem; transform: translateY(-50%); font-size: .75rem; color: var(--soft); white-space: nowrap; }
.plot .mark { position: absolute; right: 0; transform: translateY(-100%); font-size: .75rem; padding: 0 .35rem; font-weight: 600; white-space: nowrap; }
.plot .mark.under { transform: none; }
.plot .from, .plot .to { position: absolute; top: 100%; margin-top: .4rem; font-size: .75rem; color: var(--soft); }
.plot .from { left: 0; } .plot .to { right: 0; }
.plot .none { position: absolute; inset: 0; display: grid; place-items: center; color: var(--soft); }
.grid { stroke: var(--grid); vector-effect: non-scaling-stroke; }
.base { stroke-dasharray: 5 4; stroke-width: 1.5; vector-effect: non-scaling-stroke; }
rect { transition: opacity .12s; } svg:hover rect.b { opacity: .45; } svg rect.b:hover { opacity: 1; }
.key { display: flex; flex-wrap: wrap; gap: .3rem 1rem; font-size: .82rem; color: var(--soft); list-style: none; margin: 0; padding: 0; }
.key i { display: inline-block; width: .7rem; height: .7rem; border-radius: 3px; margin-right: .4rem; vertical-align: -1px; }
.meter { display: block; } .meter svg { display: block; width: 100%; height: 8px; border-radius: 99px; }
.bars { display: grid; grid-template-columns: minmax(6rem, max-content) 1fr max-content; gap: .5rem .9rem; align-items: center; margin: 0; font-size: .88rem; }
.bars svg { display: block; width: 100%; height: 14px; } .bars dt, .bars dd { margin: 0; } .bars dt { overflow-wrap: anywhere; }
.bars dd:nth-of-type(even) { text-align: right; }
.gantt { display: grid; grid-template-columns: minmax(6rem, max-content) 1fr 4.2rem; gap: .35rem .9rem; align-items: center; margin: 0; font-size: .85rem; }
.gantt svg { display: block; width: 100%; height: 18px; overflow: visible; } .gantt dt, .gantt dd { margin: 0; } .gantt dd:nth-of-type(even) { text-align: right; }
.track { fill: var(--grid); }
.scroll { overflow-x: auto; margin: 0 -1.25rem; padding: 0 1.25rem; }
table { border-collapse: collapse; width: 100%; font-size: .85rem; }
th, td { text-align: left; padding: .45rem .9rem .45rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
th { color: var(--soft); font-weight: 600; white-space: nowrap; } td.n, th.n { text-align: right; white-space: nowrap; } td.ask { min-width: 15rem; }
tbody tr:last-child td { border-bottom: 0; }
summary { cursor: pointer; color: var(--soft); font-size: .82rem; } details[open] summary { margin-bottom: .5rem; }
dl.legend { display: grid; grid-template-columns: max-content 1fr; gap: .3rem 1.2rem; margin: 0; font-size: .85rem; } dl.legend dd { margin: 0; color: var(--soft); }
.empty { color: var(--soft); padding: 1rem 0; }
:focus-visible { outline: 2px solid var(--memory); outline-offset: 3px; border-radius: 4px; }
@media (max-width: 34rem) { main { padding-top: 1.5rem; } dl.legend { grid-template-columns: 1fr; } .plot { margin-left: 2.6rem; } .bars, .gantt { grid-template-columns: 1fr max-content; } .bars dt, .gantt dt { grid-column: 1 / -1; margin-bottom: -.3rem; } }
@media print { body { background: none; } .card { break-inside: avoid; } }
`;
