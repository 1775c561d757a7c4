/** What a device may ask of a group's book. */
export type BookStep =
  | 'meeting.record'
  | 'meeting.change'
  | 'meeting.withdraw'
  | 'meeting.undo'
  | 'service.record'
  | 'service.result'
  | 'service.withdraw'
  | 'nil.record'
  | 'nil.withdraw'
