import { Trash2 } from 'lucide-react'
import Link from 'next/link'
import { StepButton } from '@/components/forms/step-button'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Dialog } from '@/components/ui/dialog'
import { DialogButton, DialogCancel } from '@/components/ui/dialog-button'
import { Icon } from '@/components/ui/icon'
import type { Actor } from '@/lib/auth/actor'
import { isRole, ROLES } from '@/lib/auth/roles'
import { TOKEN_SCOPES } from '@/lib/auth/token-scopes'
import { type ApiToken, listTokens } from '@/lib/auth/tokens'
import { formatDateTime, type Zone } from '@/lib/format/date'
import { paths } from '@/lib/paths'
import { createTokenAction, revokeTokenAction } from './actions'
import { TokenForm } from './token-form'

/** One's tokens for programs: a new one with what it may read, and those that work, each to be revoked. */
export async function Tokens({ actor, now }: { actor: Actor; now: Date }) {
  const tokens = await listTokens(actor.accountId, now)
  return (
    <Card
      title="Token API"
      note={`Untuk program yang membaca data atas nama Anda sebagai ${ROLES[actor.role].label}, ${actor.region.name}. Perlakukan seperti kata sandi.`}
    >
      <p className="mb-4">
        <Link href={paths.apiDocs()} className="link">
          Cara memakai API
        </Link>
      </p>
      <TokenForm create={createTokenAction} />
      {tokens.length > 0 && (
        <ul className="mt-4 divide-y divide-line border-t border-line">
          {tokens.map((token) => (
            <TokenLine key={token.id} token={token} zone={actor.zone as Zone} />
          ))}
        </ul>
      )}
    </Card>
  )
}

function TokenLine({ token, zone }: { token: ApiToken; zone: Zone }) {
  const dialog = `cabut-${token.id}`
  const scopes = TOKEN_SCOPES.filter(({ value }) => token.scopes.includes(value))
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 py-2.5">
      <span className="min-w-0">
        <span className="flex flex-wrap items-center gap-2">
          {token.label}
          {scopes.map(({ value, label }) => (
            <Badge key={value}>{label}</Badge>
          ))}
        </span>
        <span className="block text-sm text-ink-soft">
          {isRole(token.role) ? ROLES[token.role].label : token.role}, {token.regionName}. Berlaku sampai{' '}
          {formatDateTime(token.expiresAt, zone)};{' '}
          {token.lastUsedAt ? `terakhir dipakai ${formatDateTime(token.lastUsedAt, zone)}` : 'belum pernah dipakai'}
        </span>
      </span>
      <DialogButton opens={dialog} size="small" icon={<Icon of={Trash2} />} aria-label={`Cabut token ${token.label}`}>
        Cabut
      </DialogButton>
      <Dialog
        id={dialog}
        title={`Cabut token ${token.label}?`}
        note="Program yang memakainya langsung ditolak. Token yang dicabut tidak dapat dipulihkan."
        actions={
          <>
            <StepButton step={revokeTokenAction} fields={{ tokenId: token.id }} tone="danger" busyLabel="Mencabut…">
              Cabut token
            </StepButton>
            <DialogCancel />
          </>
        }
      />
    </li>
  )
}
