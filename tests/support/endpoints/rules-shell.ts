import { type EndpointRule, everyone } from './rule'

/** The field's one static page and its way out. Every field address is rewritten to the page and holds nothing of an office. */
export const SHELL_RULES: Record<string, EndpointRule> = {
  '/lapangan': {
    may: everyone,
    at: ({ report }) => ['/lapangan', '/isian', `/isian/${report.form}/${report.period}`, '/poktan', '/kotak-keluar'],
    holds: 'nothing of an office',
  },
  '/masuk/keluar': { may: everyone, holds: 'nothing of an office' },
}
