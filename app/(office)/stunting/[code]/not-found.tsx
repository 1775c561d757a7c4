import { MapPinOff } from 'lucide-react'
import { LinkButton } from '@/components/ui/link-button'
import { StatePanel } from '@/components/ui/state-panel'
import { paths } from '@/lib/paths'

/** An unknown code and a region of others: the same words, so nothing is told. */
export default function StuntingNotFound() {
  return (
    <StatePanel
      level={1}
      icon={MapPinOff}
      title="Wilayah ini tidak ditemukan"
      actions={
        <>
          <LinkButton href={paths.stuntings()} tone="primary">
            Stunting di wilayah saya
          </LinkButton>
          <LinkButton href={paths.search()}>Cari wilayah</LinkButton>
        </>
      }
    >
      <p>Kodenya mungkin salah ketik, atau wilayah itu tidak termasuk wilayah kerja Anda.</p>
    </StatePanel>
  )
}
