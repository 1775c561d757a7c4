import { paths } from '@/lib/paths'

/** What only the office's own pages have: they need signal. */
export function OfficeLinks({ poktanId, month }: { poktanId: string; month: string }) {
  const book = paths.poktan(poktanId, 'pertemuan')
  const links = [
    { href: `${book}?bulan=${month}`, label: 'Bulan lain dan riwayat' },
    { href: `${book}/cetak?bulan=${month}`, label: 'Cetak R/I' },
    { href: `${book}/ekspor?bulan=${month}`, label: 'Excel' },
    { href: paths.poktan(poktanId, 'anggota'), label: 'Anggota' },
    { href: paths.poktan(poktanId, 'pengurus'), label: 'Pengurus dan kader' },
  ]
  return (
    <nav aria-label="Halaman kantor" className="no-print text-sm">
      <p className="text-ink-soft">Perlu sinyal:</p>
      <ul className="flex flex-wrap gap-x-5">
        {links.map(({ href, label }) => (
          <li key={href}>
            <a className="link inline-flex min-h-11 items-center desk:min-h-8" href={href}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
