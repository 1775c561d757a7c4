import type { Metadata } from 'next'
import { Shell } from '@/components/field/shell'

export const metadata: Metadata = {
  title: 'Lini',
  manifest: '/manifest.webmanifest',
  appleWebApp: { capable: true, title: 'Lini', statusBarStyle: 'default' },
  icons: { apple: '/ikon/lini-192.png' },
}

/** Built once, the same for everybody: a build that would need a request's data fails. */
export const dynamic = 'error'

/** The one page under all field addresses; what it shows is the device's own copy. */
export default function FieldShellPage() {
  return (
    <>
      <noscript>
        <p className="p-4">
          Halaman lapangan Lini perlu JavaScript. Nyalakan JavaScript di peramban Anda, atau pakai peramban lain.
        </p>
      </noscript>
      <Shell />
    </>
  )
}
