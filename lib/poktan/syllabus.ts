import { SYLLABI, type Syllabus } from './syllabus-data'

/** The code of what no list names: it needs words of its own. */
export const OTHER_TOPIC = 'lainnya'

/** The syllabi a group of a kind may teach from on a day, the ordinary one first. */
export const syllabiOf = (kind: string, on: string): Syllabus[] =>
  SYLLABI.filter((syllabus) => syllabus.kind === kind && syllabus.validFrom <= on)

export const findSyllabus = (code: string): Syllabus | null =>
  SYLLABI.find((syllabus) => syllabus.code === code) ?? null

/** Topics as people read them: the list's words, or the free text. */
export function topicWords(syllabusCode: string, topics: readonly string[], topicOther = ''): string {
  const syllabus = findSyllabus(syllabusCode)
  const words = topics.map((code) =>
    code === OTHER_TOPIC
      ? topicOther || 'Lainnya'
      : (syllabus?.topics.find((topic) => topic.code === code)?.label ?? code),
  )
  return words.join('; ')
}

/**
 * The topic that comes after those taught last: the next of the list, and the first
 * again after the last. Null where a syllabus has no list to follow.
 */
export function nextTopic(syllabus: Syllabus, taught: readonly string[]): string | null {
  const listed = syllabus.topics.filter(({ code }) => code !== OTHER_TOPIC)
  if (listed.length === 0) return null
  const last = Math.max(-1, ...taught.map((code) => listed.findIndex((topic) => topic.code === code)))
  return listed[(last + 1) % listed.length]!.code
}
