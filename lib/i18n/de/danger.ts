import type { DangerKind } from '../../danger/kinds'

export const danger = {
  notStored: 'Diese Frage wird nicht gespeichert. Nur die Art der Gefahr wird gezählt.',
  counted: 'Die Art der Gefahr ist gezählt. Von der Frage selbst bleibt nichts.',
  call: 'Anrufen',
  callNumber: '{number} anrufen: {label}',
  copyNumber: 'Kopieren: {number}',
  more: 'Auch möglich',
  sources: 'Woher die Nummern sind',
  copied: 'Im Notfall:',
  noAdviser:
    'Hier ist keine unabhängige Beratung mit Telefonnummer eingetragen. Fragen Sie heute noch bei der Migrationsberatung oder beim Flüchtlingsrat nach.',
  titles: {
    fire: 'Wenn es brennt',
    medical: 'Wenn jemand in Lebensgefahr ist',
    poisoning: 'Wenn jemand etwas Giftiges genommen hat',
    suicide: 'Wenn jemand nicht mehr leben will',
    violence: 'Wenn Sie gerade in Gefahr sind',
    'sexual-violence': 'Wenn Ihnen sexuelle Gewalt geschieht',
    'child-danger': 'Wenn ein Kind in Gefahr ist',
    'threat-to-others': 'Wenn jemand anderen etwas antun will',
    attack: 'Wenn Sie angegriffen werden',
    'forced-marriage': 'Wenn jemand zur Heirat gezwungen oder eingesperrt wird',
    missing: 'Wenn jemand verschwunden ist',
    'no-roof': 'Wenn heute Nacht ein Schlafplatz fehlt',
    deportation: 'Wenn eine Abschiebung bevorsteht',
  } satisfies Record<DangerKind, string> as Record<DangerKind, string>,
  leads: {
    fire: 'Gehen Sie hinaus und rufen Sie die 112 an. Sagen Sie, wo es brennt. Bei Gasgeruch: kein Licht, kein Telefon im Haus.',
    medical: 'Rufen Sie die 112 an. Sagen Sie, wo Sie sind und was geschehen ist. Legen Sie nicht zuerst auf.',
    poisoning:
      'Bei Bewusstlosigkeit, Atemnot oder Krämpfen die 112. Sonst sagt das Giftinformationszentrum, was zu tun ist. Nicht erbrechen lassen.',
    suicide:
      'Besteht Lebensgefahr, rufen Sie die 112 an. Sie müssen damit nicht allein bleiben: Reden hilft, auch ohne Namen.',
    violence: 'Rufen Sie zuerst die 110 an. Sie müssen nichts beweisen. Sie müssen auch nichts entschieden haben.',
    'sexual-violence':
      'Rufen Sie die 110 an, wenn die Gefahr andauert. Sie sind nicht schuld. Sie müssen nichts sofort entscheiden.',
    'child-danger':
      'Ist das Kind jetzt in Gefahr, rufen Sie die 110 an, bei Verletzungen die 112. Sie müssen nicht sicher sein.',
    'threat-to-others': 'Rufen Sie die 110 an, auch wenn Sie nicht sicher sind, ob es ernst gemeint ist.',
    attack: 'Bringen Sie sich in Sicherheit und rufen Sie die 110 an, bei Verletzungen die 112.',
    'forced-marriage':
      'Rufen Sie die 110 an, wenn Sie nicht weg können oder eine Reise bevorsteht. Niemand darf Sie zwingen.',
    missing: 'Rufen Sie die 110 an. Sie müssen nicht warten, bei Kindern und hilflosen Menschen schon gar nicht.',
    'no-roof':
      'Zuständig ist die Gemeinde, in der Sie gerade sind: Fragen Sie ihr Ordnungsamt. Ist es geschlossen und wird es gefährlich, rufen Sie die 110 an, bei Lebensgefahr die 112.',
    deportation:
      'Dafür gibt es keine Notrufnummer. Sprechen Sie heute noch mit einer unabhängigen Beratung oder einer Anwältin, einem Anwalt.',
  } satisfies Record<DangerKind, string> as Record<DangerKind, string>,
  kinds: {
    fire: 'Feuer',
    medical: 'medizinischer Notfall, Geburt',
    poisoning: 'Vergiftung',
    suicide: 'Selbsttötung, Selbstverletzung',
    violence: 'Gewalt',
    'sexual-violence': 'sexuelle Gewalt',
    'child-danger': 'Kind in Gefahr',
    'threat-to-others': 'Drohung gegen andere',
    attack: 'Angriff',
    'forced-marriage': 'Zwangsheirat, Einsperren',
    missing: 'vermisste Person',
    'no-roof': 'kein Schlafplatz',
    deportation: 'drohende Abschiebung',
  } satisfies Record<DangerKind, string> as Record<DangerKind, string>,
  countsTitle: 'Fragen über Gefahr in zwölf Monaten',
  countsLead:
    'Gezählt, wenn eine solche Frage notiert oder gemeldet wurde. Worte, Ort und Zeit werden nicht gespeichert.',
  kindColumn: 'Art der Gefahr',
}
