import { NoPermissionState } from '@/components/ui/no-permission-state'

/** What everybody sees who knows no family by name: who does. */
export function FamiliesClosed({ what = 'Data keluarga' }: { what?: string }) {
  return (
    <NoPermissionState
      level={1}
      what={what}
      who="TPK di wilayah timnya, PKB di desa binaannya, dan koordinator kecamatan"
    />
  )
}
