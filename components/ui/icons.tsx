/// <reference types="next/image-types/global" />
import type { ReactElement, SVGProps } from 'react'
import sprite from './icons.svg'

// The drawings are one picture that the browser keeps (`npm run icons` makes it): half of a page would otherwise be
// their paths.

interface IconProps extends SVGProps<SVGSVGElement> {
  /** Width and height in px. */
  size?: number
}
export type IconComponent = (props: IconProps) => ReactElement

/** The address of the picture with all drawings, each a `symbol` with its name as id. */
export const spriteAddress = (sprite as { src: string }).src

/** An icon by its name at lucide.dev, in the colour of the text; hidden from readers unless it has a label. */
const icon = (name: string): IconComponent =>
  function Icon({ size = 24, className = '', ...rest }) {
    return (
      <svg
        width={size}
        height={size}
        aria-hidden={rest['aria-label'] ? undefined : true}
        className={`icon ${className}`}
        {...rest}
      >
        <use href={`${spriteAddress}#${name}`} />
      </svg>
    )
  }

export const Accessibility = icon('accessibility')
export const ArrowDown = icon('arrow-down')
export const ArrowRightLeft = icon('arrow-right-left')
export const ArrowUp = icon('arrow-up')
export const BadgeCheck = icon('badge-check')
export const Blend = icon('blend')
export const Bookmark = icon('bookmark')
export const Briefcase = icon('briefcase')
export const Building2 = icon('building-2')
export const CalendarClock = icon('calendar-clock')
export const CalendarDays = icon('calendar-days')
export const CalendarPlus = icon('calendar-plus')
export const ChartColumn = icon('chart-column')
export const Check = icon('check')
export const ChevronDown = icon('chevron-down')
export const ChevronLeft = icon('chevron-left')
export const ChevronRight = icon('chevron-right')
export const ChevronUp = icon('chevron-up')
export const CircleAlert = icon('circle-alert')
export const CircleDashed = icon('circle-dashed')
export const CircleHelp = icon('circle-question-mark')
export const Clipboard = icon('clipboard')
export const Clock = icon('clock')
export const Download = icon('download')
export const Ellipsis = icon('ellipsis')
export const Eye = icon('eye')
export const EyeOff = icon('eye-off')
export const FilePenLine = icon('file-pen-line')
export const Flag = icon('flag')
export const Flame = icon('flame')
export const Focus = icon('focus')
export const GitCompareArrows = icon('git-compare-arrows')
export const Globe = icon('globe')
export const GraduationCap = icon('graduation-cap')
export const Grid3x3 = icon('grid-3x3')
export const HandHelping = icon('hand-helping')
export const Handshake = icon('handshake')
export const HeartPulse = icon('heart-pulse')
export const History = icon('history')
export const House = icon('house')
export const Hourglass = icon('hourglass')
export const HousePlug = icon('house-plug')
export const Image = icon('image')
export const KeyRound = icon('key-round')
export const Landmark = icon('landmark')
export const Languages = icon('languages')
export const LifeBuoy = icon('life-buoy')
export const LassoSelect = icon('lasso-select')
export const Link2 = icon('link-2')
export const Lock = icon('lock')
export const LogOut = icon('log-out')
export const Mail = icon('mail')
export const Map = icon('map')
export const MapPin = icon('map-pin')
export const MapPinCheck = icon('map-pin-check')
export const MapPinOff = icon('map-pin-off')
export const Maximize = icon('maximize')
export const MessageCircleQuestion = icon('message-circle-question-mark')
export const MessagesSquare = icon('messages-square')
export const Minus = icon('minus')
export const Moon = icon('moon')
export const MoonStar = icon('moon-star')
export const Network = icon('network')
export const Pause = icon('pause')
export const Pencil = icon('pencil')
export const Phone = icon('phone')
export const PhoneCall = icon('phone-call')
export const Play = icon('play')
export const Plus = icon('plus')
export const Printer = icon('printer')
export const Redo2 = icon('redo-2')
export const RefreshCw = icon('refresh-cw')
export const RotateCcw = icon('rotate-ccw')
export const Route = icon('route')
export const Scale = icon('scale')
export const Search = icon('search')
export const Send = icon('send')
export const ShieldAlert = icon('shield-alert')
export const ShieldCheck = icon('shield-check')
export const Signpost = icon('signpost')
export const SlidersHorizontal = icon('sliders-horizontal')
export const Sparkles = icon('sparkles')
export const Spline = icon('spline')
export const Table2 = icon('table-2')
export const Tag = icon('tag')
export const Trash2 = icon('trash-2')
export const TriangleAlert = icon('triangle-alert')
export const Undo2 = icon('undo-2')
export const Unplug = icon('unplug')
export const UserPlus = icon('user-plus')
export const UserRound = icon('user-round')
export const UserX = icon('user-x')
export const Users = icon('users')
export const UsersRound = icon('users-round')
export const Video = icon('video')
export const Waypoints = icon('waypoints')
export const X = icon('x')
