import { NoPermissionState } from '@/components/ui/no-permission-state'

/** What province and nation see in place of an office's rows. */
export function OfficeOnly({ what }: { what: string }) {
  return <NoPermissionState level={1} what={what} who="pegawai kantor kabupaten/kota yang memilikinya" />
}
