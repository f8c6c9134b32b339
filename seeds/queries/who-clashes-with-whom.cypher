// title: Who clashes with whom, where, since when, with what toll by whose count?
// title.ar: من يشتبك مع من، وأين، ومنذ متى، وبأي حصيلة، وبإحصاء من؟
// description: Each clash with the event that involves both sides, its place, its beginning (and whether it was inferred), and each count of its casualties with the voice that gives it and the voice that passes it on.
// description.ar: كل اشتباك مع الحدث الذي يشمل الطرفين ومكانه وبدايته (وهل هي مستنتجة)، وكل إحصاء لضحاياه مع صاحبه ومن نقله.
// keywords: clash, fighting, fights, war, battle, conflict, attacks, casualties, killed, dead, Suwayda
// keywords.ar: اشتباك، اشتباكات، قتال، حرب، معركة، نزاع، صراع، مواجهات، قتلى، ضحايا، السويداء
// column oneSide: One side
// column.ar oneSide: طرف
// column relation: Relation
// column.ar relation: العلاقة
// column otherSide: The other side
// column.ar otherSide: الطرف الآخر
// column event: Event
// column.ar event: الحدث
// column place: Place
// column.ar place: المكان
// column since: Since
// column.ar since: منذ
// column sinceInferred: Date inferred
// column.ar sinceInferred: التاريخ مستنتج
// column reading: Reading
// column.ar reading: كيف فُهم النص
// column saidBy: Said by
// column.ar saidBy: القائل
// column document: Document
// column.ar document: الوثيقة
// column line: Line
// column.ar line: السطر
// column quote: Quote
// column.ar quote: الاقتباس
// column translation: English translation
// column.ar translation: الترجمة الإنجليزية
// column claim: Claim
// column.ar claim: الإفادة
// column toll: Toll
// column.ar toll: الحصيلة
// column tollUnit: of
// column.ar tollUnit: من
// column countedBy: Counted by
// column.ar countedBy: صاحب الإحصاء
// column countPassedOnBy: Count passed on by
// column.ar countPassedOnBy: ناقل الإحصاء
// column tollQuote: The count in words
// column.ar tollQuote: الإحصاء بعبارته
// column tollClaim: Claim of the count
// column.ar tollClaim: إفادة الإحصاء

MATCH (one)-[r:CLASHES_WITH]->(another)
MATCH (c:Claim {relationId: r.id})-[:BY]->(speaker)
MATCH (c)-[:IN]->(document:Document)
OPTIONAL MATCH (one)<-[:INVOLVES]-(event:Event)-[:INVOLVES]->(another)
OPTIONAL MATCH (event)-[:OCCURRED_IN]->(place)
OPTIONAL MATCH (event)<-[count:REPORTS_CASUALTIES_OF]-()
OPTIONAL MATCH (toll:Claim {relationId: count.id})-[:BY]->(counter)
OPTIONAL MATCH (toll)-[:VIA]->(via)
RETURN one AS oneSide, r AS relation, another AS otherSide, event, place,
  c.validFrom AS since, c.dateInferred AS sinceInferred, {en: c.reading, ar: c.readingAr} AS reading,
  speaker AS saidBy, document, c.line AS line, c.quote AS quote, c.translation AS translation, c.id AS claim,
  toll.figure AS toll, {en: toll.figureUnit, ar: toll.figureUnitAr} AS tollUnit,
  counter AS countedBy, via AS countPassedOnBy, toll.quote AS tollQuote, toll.id AS tollClaim
ORDER BY one.name, another.name, claim, place.name, tollClaim, via.name
