import { closePools } from '../../lib/db/pools'
import { verifyFigures } from '../../lib/figures/verify'
import { defineCommand } from '../lini/command'

export const command = defineCommand({
  summary: 'menghitung ulang semua angka dari laporan dan daftar, lalu membandingkannya',
  async run({ progress }) {
    const checks = await verifyFigures(progress).finally(closePools)
    return { checks, differences: checks.reduce((sum, check) => sum + check.differences, 0) }
  },
  print: ({ checks, differences }) =>
    [
      ...checks.map((check) => `${check.what.padEnd(28)} ${check.level.padEnd(12)} ${check.differences} selisih`),
      differences === 0 ? 'Semua angka sama dengan sumbernya.' : `${differences} angka berbeda dari sumbernya.`,
    ].join('\n'),
  failed: ({ differences }) => differences > 0,
})
