import Link from 'next/link'
import { paths } from '@/lib/paths'
import { type ListView, listAddress, PAGE_SIZES } from '@/lib/registers/address'
import type { Register } from '@/lib/registers/register'

type PageSizesProps = { register: Register; view: ListView; total: number }

/** How many rows a page holds, where there are more than the fewest; and the list of villages without any. */
export function PageSizes({ register, view, total }: PageSizesProps) {
  const withoutHref =
    register.place === 'village' && register.span === 'days'
      ? paths.registerWithout(register.code, listAddress(register, { more: view.more, kecamatanId: view.kecamatanId }))
      : register.code === 'petugas'
        ? paths.registerWithout('petugas')
        : null
  if (total <= PAGE_SIZES[0] && !withoutHref) return null
  return (
    <div className="no-print flex flex-wrap items-center justify-between gap-x-6 gap-y-2 text-sm">
      {withoutHref && (
        <Link href={withoutHref} className="link inline-flex min-h-9 items-center">
          Desa tanpa {register.noun}
        </Link>
      )}
      {total > PAGE_SIZES[0] && (
        <p className="flex items-center gap-3 text-ink-soft">
          Baris per halaman
          {PAGE_SIZES.map((size) => (
            <Link
              key={size}
              href={paths.registerList(register.code, listAddress(register, { ...view, size, page: 1 }))}
              aria-current={size === view.size ? 'true' : undefined}
              className="figures inline-flex min-h-9 min-w-6 items-center justify-center rounded-sm hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {size}
            </Link>
          ))}
        </p>
      )}
    </div>
  )
}
