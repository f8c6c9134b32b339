// Who acts or speaks. name is English, nameAr as the article spells it (else the usual form), nameTr and nameKu where the actor's own
// language is another. reliability and unnamed stand on those who speak: F is "cannot be judged", which the seed leaves to a reader.

// People
MERGE (a:Actor {id: 'ahmad-al-sharaa'}) ON CREATE SET a:Person, a += {
  name: 'Ahmad al-Sharaa', nameAr: 'أحمد الشرع', aliases: ['Ahmed al-Sharaa', 'Ahmad al-Shara', 'Ahmed eş-Şara']};
MERGE (a:Actor {id: 'hikmat-al-hijri'}) ON CREATE SET a:Person, a += {
  name: 'Hikmat al-Hijri', nameAr: 'حكمت الهجري', aliases: ['Hikmat al-Hajari', 'Sheikh al-Hijri', 'الهجري']};
MERGE (a:Actor {id: 'zeki-akturk'}) ON CREATE SET a:Person, a += {
  name: 'Zeki Aktürk', nameAr: 'زكي أق تورك', nameTr: 'Zeki Aktürk', reliability: 'F', unnamed: false};
MERGE (a:Actor {id: 'metin-gurak'}) ON CREATE SET a:Person, a += {
  name: 'Metin Gürak', nameAr: 'ميتين غوراك', nameTr: 'Metin Gürak'};
MERGE (a:Actor {id: 'asim-hawari'}) ON CREATE SET a:Person, a += {
  name: 'Asim Hawari', nameAr: 'عاصم هواري', aliases: ['Assem Hawari']};
MERGE (a:Actor {id: 'ferhat-abdi-sahin'}) ON CREATE SET a:Person, a += {
  name: 'Ferhat Abdi Şahin', nameAr: 'فرهاد عبدي شاهين', nameTr: 'Ferhat Abdi Şahin', nameKu: 'Mazlûm Ebdî',
  aliases: ['Mazloum Abdi', 'مظلوم عبدي']};
MERGE (a:Actor {id: 'bashar-al-assad'}) ON CREATE SET a:Person, a += {
  name: 'Bashar al-Assad', nameAr: 'بشار الأسد'};

// States and their bodies
MERGE (a:Actor {id: 'turkiye'}) ON CREATE SET a:State, a += {
  name: 'Türkiye', nameAr: 'تركيا', nameTr: 'Türkiye', aliases: ['Turkey', 'Ankara', 'أنقرة']};
MERGE (a:Actor {id: 'syria'}) ON CREATE SET a:State, a += {
  name: 'Syria', nameAr: 'سوريا'};
MERGE (a:Actor {id: 'israel'}) ON CREATE SET a:State, a += {
  name: 'Israel', nameAr: 'إسرائيل'};
MERGE (a:Actor {id: 'turkish-mod'}) ON CREATE SET a:StateBody, a += {
  name: 'Turkish Ministry of National Defence', nameAr: 'وزارة الدفاع التركية', nameTr: 'Millî Savunma Bakanlığı',
  aliases: ['Turkish MoD', 'MSB'], reliability: 'F', unnamed: false};
MERGE (a:Actor {id: 'turkish-general-staff'}) ON CREATE SET a:StateBody, a += {
  name: 'Turkish General Staff', nameAr: 'هيئة الأركان التركية', nameTr: 'Genelkurmay Başkanlığı'};
MERGE (a:Actor {id: 'syrian-government'}) ON CREATE SET a:StateBody, a += {
  name: 'Syrian government', nameAr: 'الحكومة السورية الجديدة',
  aliases: ['Damascus', 'حكومة دمشق', 'the new Syrian government']};
MERGE (a:Actor {id: 'syrian-army'}) ON CREATE SET a:StateBody, a += {
  name: 'Syrian Army', nameAr: 'الجيش السوري'};
MERGE (a:Actor {id: 'syrian-air-force'}) ON CREATE SET a:StateBody, a += {
  name: 'Syrian Air Force', nameAr: 'القوى الجوية السورية'};
MERGE (a:Actor {id: 'assad-government'}) ON CREATE SET a:StateBody, a += {
  name: 'Assad government', nameAr: 'نظام بشار الأسد', note: 'Until December 2024.',
  noteAr: 'حتى كانون الأول/ ديسمبر 2024.'};

// Armed groups
MERGE (a:Actor {id: 'sdf'}) ON CREATE SET a:ArmedGroup, a += {
  name: 'Syrian Democratic Forces', nameAr: 'قوات سوريا الديمقراطية', nameKu: 'Hêzên Sûriya Demokratîk',
  aliases: ['SDF', 'قسد', 'QSD', 'SDG', 'HSD']};
MERGE (a:Actor {id: 'pkk'}) ON CREATE SET a:ArmedGroup, a += {
  name: "Kurdistan Workers' Party", nameAr: 'حزب العمال الكردستاني', nameKu: 'Partiya Karkerên Kurdistanê', aliases: ['PKK']};
MERGE (a:Actor {id: 'isis'}) ON CREATE SET a:ArmedGroup, a += {
  name: 'Islamic State', nameAr: 'تنظيم داعش', aliases: ['ISIS', 'ISIL', 'Daesh', 'داعش']};
MERGE (a:Actor {id: 'druze-groups'}) ON CREATE SET a:ArmedGroup, a += {
  name: 'Druze groups', nameAr: 'مجموعات درزية', note: 'That they are armed is read from “bloody clashes”.',
  noteAr: 'كونها مسلحة مفهوم من عبارة «مواجهات دموية».'};
MERGE (a:Actor {id: 'hijri-affiliated-groups'}) ON CREATE SET a:ArmedGroup, a += {
  name: 'Groups affiliated with al-Hijri', nameAr: 'جماعات محسوبة على حكمت الهجري'};

// Tribes and communities
MERGE (a:Actor {id: 'bedouin-tribes'}) ON CREATE SET a:Tribe, a += {
  name: 'Bedouin tribes', nameAr: 'عشائر بدوية', aliases: ['عشائر البدو']};
MERGE (a:Actor {id: 'kurdish-community'}) ON CREATE SET a:Community, a += {
  name: 'Kurdish community of Syria', nameAr: 'المجتمع الكردي', nameKu: 'Kurdên Sûriyê'};

// Organisations, outlets and sources
MERGE (a:Actor {id: 'snhr'}) ON CREATE SET a:Organization, a += {
  name: 'Syrian Network for Human Rights', nameAr: 'الشبكة السورية لحقوق الإنسان', aliases: ['SNHR'],
  reliability: 'F', unnamed: false};
MERGE (a:Actor {id: 'anadolu'}) ON CREATE SET a:MediaOutlet, a += {
  name: 'Anadolu Agency', nameAr: 'الأناضول', nameTr: 'Anadolu Ajansı', note: 'Credited with the photograph.',
  noteAr: 'مصدر الصورة.'};
MERGE (a:Actor {id: 'turkish-defence-sources'}) ON CREATE SET a:Source, a += {
  name: 'Turkish defence sources', nameAr: 'مصادر الدفاع التركية', reliability: 'F', unnamed: true};
MERGE (a:Actor {id: 'the-outlet'}) ON CREATE SET a:MediaOutlet, a += {
  name: "the article's outlet", nameAr: 'الصحيفة ناشرة المقال', reliability: 'F', unnamed: false,
  note: 'The voice of the article itself. The outlet has a name; our copy lacks it.',
  noteAr: 'صوت المقال نفسه. للصحيفة اسم لا يظهر في نسختنا.'};
MERGE (a:Actor {id: 'seed-author'}) ON CREATE SET a:Source, a += {
  name: "the seed's author", nameAr: 'معدّ البيانات', reliability: 'F', unnamed: false,
  note: 'The voice of background knowledge.',
  noteAr: 'صوت المعرفة العامة.'};
