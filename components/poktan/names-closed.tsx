import { NoPermissionState } from '@/components/ui/no-permission-state'

/** What those see in place of a group's names who have no work with them. */
export function NamesClosed({ what }: { what: string }) {
  return (
    <NoPermissionState
      what={what}
      who="pengurus kelompok ini, PPKBD dan PKB desanya, koordinator kecamatan, serta bidang di dinas"
    />
  )
}
