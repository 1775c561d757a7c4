import { NoPermissionState } from '@/components/ui/no-permission-state'

/** What those see whose role does not reach a group's names. */
export function BookClosed() {
  return (
    <NoPermissionState
      level={1}
      what="Buku pertemuan kelompok ini"
      who="kader kelompoknya, PPKBD dan PKB desanya, koordinator kecamatan, dan bidang KS di kantor kabupaten"
    />
  )
}
