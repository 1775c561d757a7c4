import type { Referral } from './queries'

/** Why somebody was referred, in the words screening used; a mark it did not word stands as it is called. */
export function markWords({ marks, screening }: Pick<Referral, 'marks' | 'screening'>): string[] {
  const said = new Map(screening.map(({ mark, words }) => [mark, words]))
  return marks.map((mark) => said.get(mark) ?? mark.replaceAll('_', ' '))
}
