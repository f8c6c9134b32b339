// title: Who is said to have displaced whom?
// title.ar: من يقال إنه هجّر مَن؟
// description: Each displacement by its claims, with whom the displacing side is said to be affiliated with and by which claim.
// description.ar: كل تهجير بالادعاءات التي يقوم عليها، مع من يُحسب عليه الطرف المهجِّر وبأي ادعاء.

MATCH (one)-[r:DISPLACES]->(another)
MATCH (c:Claim {relationId: r.id})-[:BY]->(speaker)
MATCH (c)-[:IN]->(document:Document)
OPTIONAL MATCH (one)-[tie:AFFILIATED_WITH]->(patron)
OPTIONAL MATCH (tieClaim:Claim {relationId: tie.id})-[:BY]->(tieSpeaker)
RETURN one.name AS displacing, another.name AS displaced, c.modality AS modality,
  speaker.name AS saidBy, document.name AS document, c.line AS line, c.quote AS quote, c.translation AS translation, c.id AS claim,
  patron.name AS affiliatedWith, tieSpeaker.name AS affiliationSaidBy, tieClaim.quote AS affiliationQuote, tieClaim.id AS affiliationClaim
ORDER BY displacing, displaced, claim, affiliationClaim
