import type { accessibility as accessibilityDe } from '../de/accessibility'

export const accessibility: typeof accessibilityDe = {
  title: 'Accessibility',
  lead: 'What is accessible and how to report a barrier.',
  sections: [
    {
      title: 'Report a barrier',
      text: 'Something cannot be used or read? Tell your coordination office: by phone, by e-mail or in person. Please name the page and what you wanted to do.',
    },
    {
      title: 'State',
      text: 'Knotenpunkt aims to meet WCAG 2.2, levels A and AA (BITV 2.0, EN 301 549). All pages are checked automatically at every change, light and dark, in German and English. There has been no check by a third party yet.',
    },
    {
      title: 'Network map',
      text: 'The map is a picture. Everything in it also stands in the table beside it, with the same filters. The map itself can be walked with the arrow keys; every organisation is read out.',
    },
    {
      title: 'Enforcement',
      text: 'If you get no answer, the complaints office for accessible information technology at the parliament of Schleswig-Holstein helps.',
    },
  ],
  complaints: 'To the complaints office',
}
