import type { PoktanKind } from '@/lib/poktan/rules'
import { OTHER_TOPIC, syllabiOf } from '@/lib/poktan/syllabus'
import type { Topics } from './meetings'

/** What groups of a kind without a known list talk about, in their own words. */
const OWN_WORDS: Partial<Record<PoktanKind, readonly string[]>> = {
  uppka: ['Pembukuan sederhana', 'Mengemas dan memberi label', 'Menjual lewat WhatsApp', 'Menabung dan simpan pinjam'],
  pikr: ['Merencanakan masa depan', 'Pubertas dan kebersihan diri', 'Bahaya pernikahan dini', 'Gizi remaja dan anemia'],
}

/** The ordinary list of a kind; free words where no list was found. */
export const topicsOf: Topics = (kind, day) => {
  const [syllabus] = syllabiOf(kind, day)
  const codes = (syllabus?.topics ?? []).map(({ code }) => code).filter((code) => code !== OTHER_TOPIC)
  return { syllabus: syllabus?.code ?? '', codes, words: OWN_WORDS[kind] ?? [] }
}
