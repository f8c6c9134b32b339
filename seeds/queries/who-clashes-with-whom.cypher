// title: Who clashes with whom, where, since when, with what toll by whose count?
// title.ar: من يشتبك مع من، وأين، ومنذ متى، وبأي حصيلة وبإحصاء من؟
// description: Each clash with the event that involves both sides, its place, its beginning (and whether it was inferred), and each count of its casualties with the voice that gives it and the voice that passes it on.
// description.ar: كل اشتباك مع الحدث الذي يشمل الطرفين ومكانه وبدايته (وهل هي مستنتجة)، وكل إحصاء لضحاياه مع صاحبه ومن نقله.

MATCH (one)-[r:CLASHES_WITH]->(another)
MATCH (c:Claim {relationId: r.id})-[:BY]->(speaker)
MATCH (c)-[:IN]->(document:Document)
OPTIONAL MATCH (one)<-[:INVOLVES]-(event:Event)-[:INVOLVES]->(another)
OPTIONAL MATCH (event)-[:OCCURRED_IN]->(place)
OPTIONAL MATCH (event)<-[count:REPORTS_CASUALTIES_OF]-()
OPTIONAL MATCH (toll:Claim {relationId: count.id})-[:BY]->(counter)
OPTIONAL MATCH (toll)-[:VIA]->(via)
RETURN one.name AS oneSide, another.name AS otherSide, event.name AS event, place.name AS place,
  c.validFrom AS since, c.dateInferred AS sinceInferred, c.reading AS reading,
  speaker.name AS saidBy, document.name AS document, c.line AS line, c.quote AS quote, c.translation AS translation, c.id AS claim,
  toll.figure AS toll, toll.figureUnit AS tollUnit, counter.name AS countedBy, via.name AS countPassedOnBy,
  toll.quote AS tollQuote, toll.id AS tollClaim
ORDER BY oneSide, otherSide, claim, place, tollClaim, countPassedOnBy
