// Every id is unique within its label, what is looked up often has an index, and names have a full-text index in all scripts.
// Only what Neo4j Community has too. Running this again changes nothing.

CREATE CONSTRAINT actor_id IF NOT EXISTS FOR (n:Actor) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT place_id IF NOT EXISTS FOR (n:Place) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT event_id IF NOT EXISTS FOR (n:Event) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT agreement_id IF NOT EXISTS FOR (n:Agreement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT document_id IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT relation_type_id IF NOT EXISTS FOR (n:RelationType) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT node_kind_id IF NOT EXISTS FOR (n:NodeKind) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT property_key_id IF NOT EXISTS FOR (n:PropertyKey) REQUIRE n.id IS UNIQUE;

// From a relation to its claims, and to the claims of a span of days.
CREATE INDEX claim_relation_id IF NOT EXISTS FOR (n:Claim) ON (n.relationId);
CREATE INDEX claim_valid_from IF NOT EXISTS FOR (n:Claim) ON (n.validFrom);
CREATE INDEX claim_reported_on IF NOT EXISTS FOR (n:Claim) ON (n.reportedOn);

CREATE FULLTEXT INDEX names IF NOT EXISTS
FOR (n:Actor|Place|Event|Agreement|Document)
ON EACH [n.name, n.nameAr, n.nameTr, n.nameKu, n.aliases];
