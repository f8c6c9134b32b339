// Where, what happened, and what was agreed. Coordinates are WGS-84 degrees; a region's are those of a point near its middle.

// Places
MERGE (p:Place {id: 'damascus'}) ON CREATE SET p += {
  name: 'Damascus', nameAr: 'دمشق', latitude: 33.5138, longitude: 36.2765};
MERGE (p:Place {id: 'ankara'}) ON CREATE SET p += {
  name: 'Ankara', nameAr: 'أنقرة', nameTr: 'Ankara', latitude: 39.9334, longitude: 32.8597};
MERGE (p:Place {id: 'istanbul'}) ON CREATE SET p += {
  name: 'Istanbul', nameAr: 'إسطنبول', nameTr: 'İstanbul', latitude: 41.0082, longitude: 28.9784};
MERGE (p:Place {id: 'suwayda-governorate'}) ON CREATE SET p += {
  name: 'Suwayda Governorate', nameAr: 'السويداء', latitude: 32.8, longitude: 36.8, approximate: true};
MERGE (p:Place {id: 'southern-syria'}) ON CREATE SET p += {
  name: 'Southern Syria', nameAr: 'جنوب سوريا', latitude: 32.9, longitude: 36.4, approximate: true};

// Events. When they took place is said by claims.
MERGE (e:Event {id: 'idef-2025'}) ON CREATE SET e += {
  name: 'IDEF 2025', nameAr: 'آيدف 2025', nameTr: 'IDEF 2025'};
MERGE (e:Event {id: 'suwayda-clashes'}) ON CREATE SET e += {
  name: 'Suwayda clashes', nameAr: 'مواجهات السويداء'};
MERGE (e:Event {id: 'fall-of-the-assad-government'}) ON CREATE SET e += {
  name: 'Fall of the Assad government', nameAr: 'سقوط نظام بشار الأسد'};

// Agreements
MERGE (g:Agreement {id: 'march-agreement'}) ON CREATE SET g += {
  name: 'Agreement of 10 March', nameAr: 'اتفاق 10 آذار/ مارس'};
MERGE (g:Agreement {id: 'ceasefire-agreements'}) ON CREATE SET g += {
  name: 'The four announced ceasefire agreements', nameAr: 'أربع اتّفاقات لوقف إطلاق النار'};
MERGE (g:Agreement {id: 'earlier-ceasefires'}) ON CREATE SET g += {
  name: 'The earlier ceasefire agreements', nameAr: 'الاتفاقات السابقة', note: 'Those announced before the last of the four.',
  noteAr: 'الاتفاقات المعلنة قبل آخر الأربعة.'};
