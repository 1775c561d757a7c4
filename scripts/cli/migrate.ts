import { execFileSync } from 'node:child_process'
import { connection } from '@/lib/db/connection'
import { diff, forgetFailed, migrate } from '../database/migrate'
import { defineCommand, WrongUse } from '../lini/command'

export const command = defineCommand({
  summary: 'menerapkan migrasi basis data; --diff mencetak SQL dari perubahan skema',
  usage: '[--ulangi NAMA_MIGRASI | --diff [COMMIT]]',
  async run({ args: [option, value], progress }) {
    const owner = connection('lini_owner')
    if (option === '--diff')
      return (await diff(owner, value ? schemaAt(value) : undefined)) || '-- Tidak ada perubahan.'
    if (option === '--ulangi') {
      if (!value) throw new WrongUse('Sebut nama migrasi yang diulang.')
      await forgetFailed(owner, value)
    } else if (option) {
      throw new WrongUse(`Pilihan "${option}" tidak dikenal.`)
    }
    const applied = await migrate(owner)
    progress(applied.length ? `${applied.length} migrasi diterapkan.` : 'Basis data sudah mutakhir.')
    return applied
  },
  print: (result) => (Array.isArray(result) ? result.join('\n') : result),
})

/** The schema files as they were at a commit: what the migrations so far describe. */
function schemaAt(commit: string): { files: { path: string; content: string }[] } {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' })
  const paths = git('ls-tree', '--name-only', commit, 'prisma/schema/').trim().split('\n').filter(Boolean)
  return { files: paths.map((path) => ({ path, content: git('show', `${commit}:${path}`) })) }
}
