import type { Core } from 'cytoscape'
import type { Messages } from '@/lib/i18n/messages'
import { Menu } from '../layout/menu'
import { IconButton } from '../ui/button'
import { Image as ImageIcon, LassoSelect, Maximize, Minus, Plus, RefreshCw } from '../ui/icons'
import type { PictureFormat } from './export-picture'

interface Props {
  t: Messages['network']
  cy: Core | null
  fit: () => void
  /** Set where organisations can be marked: the mode in which one draws round them. */
  lasso: { open: boolean; toggle: () => void } | null
  arrangeAgain: (() => void) | null
  save: (format: PictureFormat) => void
}

const item = 'block min-h-11 sm:min-h-9 w-full rounded-sm px-3 text-left text-14 hover:bg-hover'

/** Zoom, the whole picture, a new arrangement, and the picture as a file: nothing needs a wheel or dragging. */
export function MapTools({ t, cy, fit, lasso, arrangeAgain, save }: Props) {
  const zoom = (factor: number) =>
    cy?.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } })
  return (
    <div className="no-print absolute right-2 bottom-1 z-10 flex  rounded-md border border-line bg-bg lg:right-4 lg:-bottom-12">
      <IconButton label={t.zoomIn} onClick={() => zoom(1.3)} className="sm:size-9">
        <Plus size={18} aria-hidden />
      </IconButton>
      <IconButton label={t.zoomOut} onClick={() => zoom(1 / 1.3)} className="sm:size-9">
        <Minus size={18} aria-hidden />
      </IconButton>
      <IconButton label={t.fit} onClick={fit} className="sm:size-9">
        <Maximize size={18} aria-hidden />
      </IconButton>
      {lasso ? (
        <IconButton
          label={t.lasso.start}
          aria-pressed={lasso.open}
          onClick={lasso.toggle}
          className="sm:size-9 aria-pressed:bg-accent-soft aria-pressed:text-accent"
        >
          <LassoSelect size={18} aria-hidden />
        </IconButton>
      ) : null}
      {arrangeAgain ? (
        <IconButton label={t.relayout} onClick={arrangeAgain} className="sm:size-9">
          <RefreshCw size={18} aria-hidden />
        </IconButton>
      ) : null}
      <Menu
        label={t.picture.save}
        className="[&>div]:bottom-full [&>div]:mb-2 [&>summary]:min-h-11 sm:[&>summary]:min-h-9 [&>summary]:min-w-11 [&>summary]:justify-center sm:[&>summary]:min-w-9 [&>summary]:px-2"
        summary={<ImageIcon size={18} aria-hidden />}
      >
        {(['png', 'png-transparent', 'svg'] as const).map((format) => (
          <button key={format} type="button" className={item} onClick={() => save(format)}>
            {t.picture[format]}
          </button>
        ))}
        <button type="button" className={item} onClick={() => window.print()}>
          {t.picture.print}
        </button>
      </Menu>
    </div>
  )
}
