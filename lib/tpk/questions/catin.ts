import { arm, closing, haemoglobin, height, house, METHODS, SECTIONS, smoking, tablets, weight } from './common'
import type { Condition, Question, Questionnaire } from './question'

const BRIDE: readonly Condition[] = [{ about: 'sex', is: 'P' }]
const ofBride = (question: Question): Question => ({ ...question, when: [...(question.when ?? []), ...BRIDE] })

/** Calon pengantin: what the in-use apps of Parepare and Buleleng ask, without what the target already holds. */
export const catin: Questionnaire = {
  stage: 'catin',
  edition: 1,
  source: 'Isian catin aplikasi TPK Parepare dan Buleleng (2025-2026)',
  certainty: 'sure',
  sections: [SECTIONS.measures, SECTIONS.tablets, SECTIONS.home, SECTIONS.help, SECTIONS.next],
  questions: [
    weight(),
    height,
    ofBride(arm),
    ...haemoglobin.map(ofBride),
    ...tablets(BRIDE),
    ...smoking('Calon pengantin'),
    ...house,
    {
      code: 'kb_rencana',
      section: 'bantuan',
      label: 'Rencana KB setelah menikah',
      kind: 'choice',
      options: [{ value: 'tidak', label: 'Tidak menunda kehamilan' }, ...METHODS],
    },
    ...closing(['gizi', 'ttd', 'kb', 'kespro', 'phbs', 'rokok'], false),
  ],
}
