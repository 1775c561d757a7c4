'use client'

import { CloudOff, FileQuestion } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { buttonClass } from '@/components/ui/button-class'
import { StatePanel } from '@/components/ui/state-panel'
import { isFieldAddress } from '@/lib/offline/addresses'
import { useField } from '@/lib/offline/session'
import { fieldPlaces } from './frame/places'

/** An address with no field screen: mistyped, or a page of the office that was opened without signal. */
export default function NotHere({ path }: { path: string }) {
  const field = useField()
  const places = (
    <ul className="flex flex-wrap justify-center gap-2">
      {fieldPlaces(field?.me ?? null).map(({ href, label }) => (
        <li key={href}>
          <a className={buttonClass()} href={href}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
  if (isFieldAddress(path))
    return (
      <StatePanel level={1} icon={FileQuestion} title="Halaman ini tidak ditemukan" actions={places}>
        <p>Alamatnya mungkin salah ketik, atau isinya tidak termasuk wilayah kerja Anda.</p>
      </StatePanel>
    )
  return (
    <StatePanel
      level={1}
      icon={CloudOff}
      title="Halaman ini perlu sinyal"
      actions={
        <Button tone="primary" onClick={() => window.location.reload()}>
          Coba lagi
        </Button>
      }
    >
      <p>Halaman kantor dibuka dari server, dan sekarang tidak tersambung. Yang dapat dibuka tanpa sinyal:</p>
      {places}
    </StatePanel>
  )
}
