import { LockKeyhole } from 'lucide-react'
import type { ReactNode } from 'react'
import { StatePanel } from './state-panel'

export type NoPermissionStateProps = { what: string; who: string; actions?: ReactNode; level?: 1 | 2 }

/** Says who can: `what` "Laporan Desa Sumberejo", `who` "koordinator Kecamatan Randublatung". */
export function NoPermissionState({ what, who, actions, level }: NoPermissionStateProps) {
  return (
    <StatePanel icon={LockKeyhole} title={`${what} tidak terbuka untuk peran Anda`} actions={actions} level={level}>
      <p>Yang dapat membukanya: {who}.</p>
    </StatePanel>
  )
}
