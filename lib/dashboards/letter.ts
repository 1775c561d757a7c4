import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { reference } from '@/lib/db/reference'
import { publicUrl } from '@/lib/env'
import { mayReadFigures } from '@/lib/figures/policy'
import { formatCount } from '@/lib/format/number'
import { currentPeriod } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import { findRegionByCode } from '@/lib/regions/queries'
import { fullName } from '@/lib/regions/rules'
import { formatFormPeriod } from '@/lib/reports/form-period'
import type { Letter, Wanted } from '@/lib/subscriptions/send'
import { OFTEN } from '@/lib/subscriptions/slots'
import { readView, viewQuery } from './address'
import { type Headline, readDashboard } from './dashboard'
import { changeOf, figureSays, unitWord } from './words'

/**
 * The figures of a dashboard as a letter in plain text: totals with who stands behind them, no report, family or
 * person by name. Null where the place is unknown or no longer the reader's.
 */
export async function writeLetter(
  actor: Actor,
  { target, title, often, token }: Wanted,
  now: Date,
): Promise<Letter | null> {
  const address = new URL(target, 'http://lini.invalid')
  const code = decodeURIComponent(address.pathname.split('/')[2] ?? '')
  const region = await findRegionByCode(reference, code.slice(0, 30))
  if (!region || !mayReadFigures(actor, region, false)) return null
  const view = readView(Object.fromEntries(address.searchParams), currentPeriod(now, actor.zone))
  const { headlines } = await readDashboard(actor, region, view, now)
  const period = formatFormPeriod(view.form, view.period)
  const stop = `${publicUrl()}${paths.unsubscribe(actor.tenantId ?? 0, token)}`
  return {
    subject: `${title}: ${period}`,
    text: [
      `${fullName(region)}`,
      `${view.form.name}, ${period}`,
      '',
      ...headlines.map(lineOf),
      '',
      'Angka di atas adalah keadaan saat surel ini dikirim dan dapat berubah.',
      `Lihat dasbornya: ${publicUrl()}${paths.dashboard(region.code, viewQuery(view))}`,
      '',
      `Surel ini dikirim ${OFTEN[often].toLowerCase()} atas permintaan Anda.`,
      `Berhenti: ${stop}`,
    ].join('\n'),
  }
}

function lineOf({ indicator, now, before }: Headline): string {
  const unit = unitWord(indicator)
  const change = changeOf(indicator, now, before)
  const { unit: counted, reported, expected } = now.coverage
  const said = `${figureSays(indicator, now)}${now.state === 'value' && unit ? ` ${unit}` : ''}`
  const behind = counted === 'desa' ? `; ${formatCount(reported)} dari ${formatCount(expected)} desa melapor` : ''
  return `- ${indicator.label}: ${said}${change ? ` (${change.words})` : ''}${behind}`
}
