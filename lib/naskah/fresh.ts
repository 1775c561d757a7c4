import { type Body, redrafted } from './body'
import type { Sentence } from './sentence'

/** The body with wanted sentences drafted anew; a whole redraft also takes new tables, drawings and sentences. */
export function withFresh(body: Body, fresh: Body, wanted: (id: string) => boolean, whole: boolean): Body {
  return {
    ...body,
    ...(whole && { asOf: fresh.asOf }),
    sections: body.sections.map((section) => {
      const now = fresh.sections.find(({ code }) => code === section.code)
      if (!now) return section
      const sentences = section.sentences.map((old) => {
        const again = now.sentences.find(({ id }) => id === old.id)
        return wanted(old.id) && again ? redrafted(old, again) : old
      })
      const added = whole ? now.sentences.filter(({ id }) => !section.sentences.some((one) => one.id === id)) : []
      // A rule that no longer says anything leaves its place, unless somebody wrote there.
      const gone = (one: Sentence) =>
        whole &&
        wanted(one.id) &&
        one.typed === null &&
        one.kept.length === 0 &&
        !now.sentences.some(({ id }) => id === one.id)
      return {
        ...section,
        sentences: [...sentences.filter((one) => !gone(one)), ...added],
        ...(whole && { table: now.table, chart: now.chart }),
      }
    }),
  }
}
