import { type Period, periodText } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import { joinedField, methodField } from './profile-fields'
import type { FollowedFacts } from './profile-rules'
import type { IndicatorScore } from './score'
import type { IndicatorCode } from './score-edition'
import { KB_METHODS, SCORED_POKTAN } from './score-facts'

/** The section of the profile that an indicator is told in. */
const SECTION: Readonly<Record<Exclude<IndicatorCode, 'lintas_sektor'>, string>> = {
  ...{ pokja: 'pokja', dana: 'dana', poktan: 'poktan', sarana: 'poktan', pendamping: 'pendamping' },
  ...{ data: 'rencana', operasional: 'operasional', partisipasi: 'keikutsertaan', cpr: 'kb', mkjp: 'kb', unmet: 'kb' },
}

/** Questions whose sent report is evidence, too. */
const REPORTED: Partial<Record<IndicatorCode, readonly string[]>> = {
  partisipasi: SCORED_POKTAN.map(joinedField),
  cpr: ['pus', ...KB_METHODS.map(methodField)],
  mkjp: KB_METHODS.map(methodField),
  unmet: ['pus', 'notIat', 'notTial'],
}

/** Where what an indicator was read from can be seen: profile, registers, activities, sent reports. */
export function evidenceOf(
  { code }: Pick<IndicatorScore, 'code'>,
  { id, villageId, period, followed }: { id: string; villageId: number; period: Period; followed: FollowedFacts },
): { label: string; href: string }[] {
  if (code === 'lintas_sektor') return [{ label: 'Kegiatan', href: paths.kampungKbActivities(id) }]
  const links = [{ label: 'Profil', href: paths.kampungKbProfile(id, `?bulan=${periodText(period)}#${SECTION[code]}`) }]
  if (code === 'poktan')
    links.push({ label: 'Daftar poktan', href: paths.registerList('poktan', `?desa=${villageId}`) })
  const report = REPORTED[code]?.map((name) => followed[name]).find((from) => from?.href)
  if (report?.href) links.push({ label: report.source, href: report.href })
  return links
}
