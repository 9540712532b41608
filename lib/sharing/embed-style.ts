import { FONT_FAMILIES } from '@/lib/platform/fonts'
import { PALETTE } from '@/lib/series/palette'

/** The whole style of a framed chart; the security policy allows it by its hash. */
export const EMBED_STYLE = `
html{background:${PALETTE.paper};color:${PALETTE.ink};font:16px/1.4 "${FONT_FAMILIES.sans}",system-ui,"Segoe UI",Arial,sans-serif}
body{margin:0}
main{box-sizing:border-box;min-height:100vh;display:flex;flex-direction:column;gap:.5rem;padding:.75rem 1rem}
h1{margin:0;font:600 1.25rem/1.2 "${FONT_FAMILIES.serif}",Georgia,serif}
p,ul{margin:0}
a,summary{color:${PALETTE.council}}
:focus-visible{outline:3px solid ${PALETTE.council};outline-offset:2px}
.chart{flex:1 1 15rem;min-height:15rem;max-height:26rem}
.chart svg{display:block;width:100%;height:100%}
.chart.whole{flex:none;min-height:0;max-height:none;max-width:60rem}
.chart.whole svg{height:auto}
.narrow{display:none}
.quiet{color:${PALETTE.quiet};font-size:.875rem}
@media (max-width:40rem){.wide{display:none}.narrow{display:block}}
`.trim()
