import { formatPeriod, type Period } from '@/lib/format/period'
import type { FormDeclaration } from '@/lib/reports/form'

interface Missing {
  name: string
  kecamatanName: string
}

/**
 * A message to send to the group of officers: which villages have not come, by kecamatan
 * and in the order given. Holds village names only, nobody's figures.
 */
export function reminderText(
  form: Pick<FormDeclaration, 'name'>,
  period: Period,
  missing: readonly Missing[],
  due: string,
): string {
  const groups = new Map<string, string[]>()
  for (const { name, kecamatanName } of missing) groups.set(kecamatanName, [...(groups.get(kecamatanName) ?? []), name])
  const lines = [...groups].map(([kecamatan, names]) => `• Kec. ${kecamatan}: ${names.join(', ')}`)
  return [
    'Bapak/Ibu PKB/PLKB yang kami hormati,',
    `${form.name} ${formatPeriod(period)} belum kami terima dari ${missing.length} desa/kelurahan:`,
    ...lines,
    `Batas kirim desa: ${due}. Mohon segera dikirim melalui Lini. Terima kasih.`,
  ].join('\n')
}
