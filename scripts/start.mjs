// npm start: from a fresh clone to a served office. Plain Node until the packages are there.
import { install, isInstalled, project, requireNode } from './setup/install.mjs'

process.chdir(project)
requireNode()

const from = Date.now()
const fresh = !isInstalled()
if (fresh) {
  console.log('[1/7] Paket: memasang (sekali saja, 1-3 menit) …')
  install()
}
console.log(
  `[1/7] Paket: ${fresh ? 'terpasang' : 'sudah ada'} (${((Date.now() - from) / 1000).toFixed(1).replace('.', ',')} dtk)`,
)

const { register } = await import('tsx/esm/api')
register()
await import('./start/main.ts')
