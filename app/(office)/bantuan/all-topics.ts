import { foldName } from '@/lib/regions/name-key'
import { CARE_TOPICS } from './care-topics'
import { FAMILY_TOPICS } from './family-topics'
import { STUNTING_TOPICS } from './stunting-topics'
import { HELP_TOPICS, type HelpTopic } from './topics'
import { WORK_TOPICS } from './work-topics'

/** Every help text: those of one's work first, then those of a role. */
export const ALL_TOPICS: readonly HelpTopic[] = [
  ...WORK_TOPICS,
  ...CARE_TOPICS,
  ...FAMILY_TOPICS,
  ...STUNTING_TOPICS,
  ...HELP_TOPICS,
]

const textOf = ({ title, about, steps, questions }: HelpTopic): string =>
  foldName(
    [
      title,
      about,
      ...steps.flatMap((step) => [step.title, step.text]),
      ...questions.flatMap(({ ask, answer }) => [ask, answer]),
    ].join(' '),
  )

/** The texts that hold every word asked for, those with the words in their title first. */
export function searchTopics(words: string): HelpTopic[] {
  const asked = foldName(words).split(' ').filter(Boolean)
  if (asked.length === 0) return [...ALL_TOPICS]
  const inTitle = (topic: HelpTopic) => asked.filter((word) => foldName(topic.title).includes(word)).length
  return ALL_TOPICS.filter((topic) => asked.every((word) => textOf(topic).includes(word))).toSorted(
    (one, other) => inTitle(other) - inTitle(one),
  )
}
