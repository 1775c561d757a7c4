import { Smartphone } from 'lucide-react'
import { StepButton } from '@/components/forms/step-button'
import { Card } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import type { Actor } from '@/lib/auth/actor'
import { listOwnDevices } from '@/lib/auth/field-device'
import { formatDateTime, type Zone } from '@/lib/format/date'
import { revokeDeviceAction } from './actions'

/** The phones that hold one's villages and groups without signal. A lost one is ended here. */
export async function FieldDevices({ actor }: { actor: Actor }) {
  const devices = await listOwnDevices(actor.accountId)
  if (devices.length === 0) return null
  return (
    <Card
      title="Perangkat lapangan"
      note="Menyimpan salinan data Anda untuk dipakai tanpa sinyal. Cabut HP yang hilang: salinannya terhapus saat HP itu tersambung, dan kirimannya diputuskan kantor."
    >
      <ul className="divide-y divide-line">
        {devices.map(({ id, name, lastContactAt }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-2.5">
            <span className="flex min-w-0 items-start gap-3">
              <Icon of={Smartphone} size={20} className="mt-0.5 text-ink-soft" />
              <span className="min-w-0">
                {name || 'Perangkat tanpa nama'}
                <span className="block text-sm text-ink-soft">
                  Terakhir tersambung {formatDateTime(lastContactAt, actor.zone as Zone)}
                </span>
              </span>
            </span>
            <StepButton step={revokeDeviceAction} fields={{ deviceId: id }} size="small" busyLabel="Mencabut…">
              Cabut
            </StepButton>
          </li>
        ))}
      </ul>
    </Card>
  )
}
