// title: Who is said to have displaced whom?
// title.ar: من يقال إنه هجّر مَن؟
// description: Each displacement by its claims, with whom the displacing side is said to be affiliated with and by which claim.
// description.ar: كل تهجير بالإفادات التي يقوم عليها، مع من يُحسب عليه الطرف المهجِّر وبأي إفادة.
// keywords: displacement, displaced, refugees, expelled, driven out, flight
// keywords.ar: تهجير، نزوح، نازحون، لاجئون، طرد، مهجّر
// column displacing: Who displaces
// column.ar displacing: المهجِّر
// column relation: Relation
// column.ar relation: العلاقة
// column displaced: Who is displaced
// column.ar displaced: المهجَّر
// column modality: Kind of claim
// column.ar modality: صيغة الإفادة
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
// column affiliatedWith: Affiliated with
// column.ar affiliatedWith: محسوب على
// column affiliationSaidBy: Said so by
// column.ar affiliationSaidBy: قائل ذلك
// column affiliationQuote: In these words
// column.ar affiliationQuote: بعبارة
// column affiliationClaim: In the claim
// column.ar affiliationClaim: في الإفادة

MATCH (one)-[r:DISPLACES]->(another)
MATCH (c:Claim {relationId: r.id})-[:BY]->(speaker)
MATCH (c)-[:IN]->(document:Document)
OPTIONAL MATCH (one)-[tie:AFFILIATED_WITH]->(patron)
OPTIONAL MATCH (tieClaim:Claim {relationId: tie.id})-[:BY]->(tieSpeaker)
RETURN one AS displacing, r AS relation, another AS displaced, c.modality AS modality,
  speaker AS saidBy, document, c.line AS line, c.quote AS quote, c.translation AS translation, c.id AS claim,
  patron AS affiliatedWith, tieSpeaker AS affiliationSaidBy, tieClaim.quote AS affiliationQuote, tieClaim.id AS affiliationClaim
ORDER BY one.name, another.name, claim, affiliationClaim
