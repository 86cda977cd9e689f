import type { Messages } from '../messages'

export const settings: Messages['settings'] = {
  title: 'Settings',
  lead: 'What Knotenpunkt may do by itself. Everything is off until you switch it on.',
  fields: {
    checkLinks: 'Check the websites of organisations at night',
    askHealth: 'Ask partners about the health of the network',
  },
  hints: {
    checkLinks:
      'Every night the server asks some websites whether they are still there. It reads nothing, sends no data of Knotenpunkt and calls no addresses in your own network.',
    askHealth:
      'Partners who check their data by a link can say, without a name, how working together goes. It is shown from five answers on, never for a single partner.',
  },
  links: 'Check of websites',
  health: 'Health of the network',
}
