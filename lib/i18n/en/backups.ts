import type { backups as german } from '../de/backups'

export const backups: typeof german = {
  title: 'Backups',
  lead: 'Every day everything is saved and read back as a trial. Here you see what is there.',
  now: 'Back up now',
  made: 'The backup is made and was read back.',
  when: 'When',
  reason: 'Reason',
  reasons: {
    daily: 'daily',
    hand: 'by hand',
    restore: 'before a restore',
    update: 'before an update',
    import: 'before an import',
  },
  size: 'Size',
  file: 'File',
  encrypted: 'encrypted',
  open: 'not encrypted',
  protection: 'Protection',
  none: 'There is no backup yet.',
  folder: 'They are on the server in {folder}.',
  advice: 'The folder is best kept on another disk, and a copy of it in another house.',
  howToRestore: 'Your technical staff can restore one on the server. The command first shows what would change:',
  problems: {
    failed: 'The last backup failed. Can the folder be written, and is there space left?',
    old: 'The newest backup is older than it should be. Please find out why.',
    none: 'There is no backup yet. The first one comes by itself, or you make one now.',
  },
}
