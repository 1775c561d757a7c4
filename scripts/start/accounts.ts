import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

interface SampleAccount {
  peran: string
  wilayah: string
  namaWilayah?: string
  namaPengguna: string
  kataSandi: string
}

/** The demo's accounts as a short table, one per role, with the file that holds them all; '' when there is no demo. */
export function sampleAccounts(home: string): string {
  const file = join(home, 'akun-contoh.json')
  if (!existsSync(file)) return ''
  const accounts: SampleAccount[] = JSON.parse(readFileSync(file, 'utf8'))
  const shown = accounts.filter(({ peran }, at) => accounts.findIndex((other) => other.peran === peran) === at)
  const rows = [['Peran', 'Wilayah', 'Nama pengguna', 'Kata sandi']]
  for (const { peran, wilayah, namaWilayah, namaPengguna, kataSandi } of shown) {
    rows.push([peran, namaWilayah ?? wilayah, namaPengguna, kataSandi])
  }
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  const lines = rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column]!)).join('  ')}`.trimEnd())
  return ['Akun contoh (data contoh, bukan data sebenarnya):', ...lines, `Semua akun contoh: ${file}`].join('\n')
}
