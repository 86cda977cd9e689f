import { plainWords } from '../words'

const set = (text: string) => new Set(text.split(/\s+/).flatMap((word) => plainWords(word)))

/** Words of a question that say nothing about topic or place. */
export const fillers: ReadonlySet<string> = set(
  `an am auf aus bei beim bitte da dafür darf das dass dem den der des die dies diese dieser dieses doch dort du ein eine einem einen einer eines er es etwas für gerade gern gerne gibt guten habe haben hallo hat hatte
   hier ich ihm ihn ihr ihre ihren im in ins ist ja jemand jemanden jetzt kann kannst kein keine können könnte könnten lernen machen mal man mein meine meinem meinen meiner mich mir mit moin morgen muss müssen nach
   nächste nähe neu neue neuen nicht noch nun nur ob oder ohne per sein seine seit sich sie sind so soll sollen suche suchen sucht tag über um und uns unser unsere unter vom von vor wäre wann war was wegen
   welche welchem welchen welcher welches wem wen wende wenden wenn wer werden wie wieso will wir wird wo woher wohin wohnt wollen würde zu zum zur zuständig zuständige zuständigen zuständiger zuständigkeit
   zustaendig ansprechpartner ansprechperson ansprechpartnerin anbieter anbietet angebot angebote stelle stellen amtliche braucht brauche brauchen möchte möchten bekomme bekommen bekommt kriege kriegt finde finden findet
   nachbar nachbarin nachbarn bekannte bekannter freund freundin kollege kollegin frage fragen anrufen rufe telefon telefonnummer nummer kontakt adresse gehe gehen geht läuft zahlt bezahlt beantragen beantragt beantrage melden
   ab aber alle alles als also andere anderen anderes auch besten besser bin bis brauch dann denen deren drauf drei dran eben eigene eigenen einfach einmal endlich erst erste erstes etwa fest fragt gar geben gebe gekommen gerne gesucht gibts gut gute guter
   hab her hierher hin irgendwas irgendwo jede jeden jedem jeder keiner kommen kommt komme kurz lange lassen lässt liegt mag manchmal mehr nichts nie nix nochmal ran raus rein rum sagen sage schon sehr seinen seiner selbst sitzt solche sonst sowas
   stellt steht stehen tut tun viel viele vier voll weg weil weiß weiss weiter weitere wenig wieder wissen wohnen wohne würd zwei ziemlich zurzeit zusammen zeit hätte hätten müsste dürfte gäbe hilf danke grüße liebe lieber tschüss
   ausland ausländer ausländische ausländischer bald bilder beschäftigt junge junger jungen klient klientin klienten organisiert plz postleitzahl teilnehmen kommt macht machst plane planen
   angemeldet erlebt kümmert kümmern leben lebt leitet verloren dazu 
   klein kleine kleinen kleiner kleines groß große großen großer jahr jahre jahren monat monate monaten woche wochen tage tagen stunde stunden platz sache sachen problem probleme namen welt land mutter vater bruder schwester opa oma
   antrag anträge anträgen antragsformular antragsformulare bearbeitet bearbeiten
   anmelden meldet eigentlich vielleicht überhaupt heute sofort schnell dringend ort kosten gilt damit dabei davon denn ganz ganzen ganzer gegend bereich raum rund herr jemands leute person personen sohn tochter mann
   a about all am an and any anybody anyone are around as ask at be can could do does for from get give have hello help helps hi how i in into is it looking me my near need needs next of on or our please responsible
   also already been by cannot dont don everybody everything got he her here his if just know lives live living make many me more much never no not now off only other out over own she should since so some still take than them then these
   thing things too us was way were while why wife your yours new old really today tomorrow
   spot place safe live daughter son brother sister child kid years old month week
   charge someone somebody something tell that the there they this to want wants we what when where which who whom whose will with would you your find people`,
)

/** Words that ask for advice and support rather than for the office that decides. */
export const helpWords: ReadonlySet<string> = set(
  'Beratung Beratungsstelle Beratungsstellen Berater Beraterin beraten berät Rat Hilfe Hilfen hilft helfen Hilfsangebot Unterstützung unterstützt unterstützen Begleitung begleitet counselling counseling advice advise support',
)

/** A word that says nothing about topic or place. */
export const ignorable = (word: string): boolean =>
  fillers.has(word) || helpWords.has(word) || /^\d{1,3}$/.test(word) || (word.length === 1 && !/\d/.test(word))

/** Towns around the county: a question about them is not answered as if they lay in it. Plain word → name. */
export const outsidePlaces: ReadonlyMap<string, string> = new Map(
  [
    'Husum',
    'Itzehoe',
    'Rendsburg',
    'Kiel',
    'Hamburg',
    'Lübeck',
    'Flensburg',
    'Neumünster',
    'Tönning',
    'Friedrichstadt',
    'Wilster',
    'Glückstadt',
    'Elmshorn',
    'Pinneberg',
    'Hohenwestedt',
    'Cuxhaven',
    'Berlin',
    'Bremen',
    'Hannover',
    'München',
    'Köln',
    'Niebüll',
    'Schenefeld',
    'Hademarschen',
    'Nordfriesland',
    'Steinburg',
  ].map((name) => [plainWords(name).join(''), name]),
)
