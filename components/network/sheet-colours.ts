import type { Colours } from './picture-strokes'

/**
 * The colours of paper: what leaves the house is light, whatever the screen is. They are the light ones of
 * app/globals.css, written out because a picture is also made where there is no style sheet; a test compares them.
 */
export function paperColours(): Colours {
  return {
    ink: '#1b2430',
    muted: '#55606e',
    bg: '#ffffff',
    edge: '#98a2ae',
    hull: '#edf1f5',
    'on-kind': '#ffffff',
    /** 9 % of the accent on the ground. */
    own: '#ebeff6',
    accent: '#1f4e9c',
    ok: '#1e6b45',
    danger: '#b3261e',
    warn: '#8a5300',
    kinds: new Map([
      ['municipality', '#072a82'],
      ['authority', '#3c93b4'],
      ['health', '#176555'],
      ['volunteering', '#769170'],
      ['education', '#7e7c01'],
      ['economy', '#7b502b'],
      ['welfare', '#611a11'],
      ['migrant-organisation', '#b65c87'],
      ['religious-community', '#4b2d47'],
      ['governing-body', '#5c63bf'],
      ['topic', '#1b2430'],
      ['meeting', '#55606e'],
    ]),
  }
}
