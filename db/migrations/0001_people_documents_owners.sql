CREATE FUNCTION "unaccented"("given" text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURNS NULL ON NULL INPUT
AS $$ select translate(regexp_replace(normalize(given, NFD), '[\u0300-\u036f]', '', 'g'), 'łŁøØđĐħĦŧŦ', 'lLoOdDhHtT') $$;--> statement-breakpoint
CREATE TYPE "public"."named_outside" AS ENUM('full name', 'first name', 'initials', 'group', 'not named');--> statement-breakpoint
CREATE TABLE "password_reset" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "agreed_by" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"told_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "section_agreement" (
	"id" uuid PRIMARY KEY NOT NULL,
	"section_id" uuid NOT NULL,
	"agreed_on" date NOT NULL,
	"agreed_at" text NOT NULL,
	"recorded_by" uuid,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by" uuid,
	CONSTRAINT "section_agreement_place_said" CHECK (length(trim("section_agreement"."agreed_at")) between 1 and 300)
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"coalition_id" uuid NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"email" text,
	"bound_to_email" boolean DEFAULT false NOT NULL,
	"role" "role" NOT NULL,
	"organisation_id" uuid,
	"message" text DEFAULT '' NOT NULL,
	"invited_by" uuid,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"revoked_by" uuid,
	"joined_at" timestamp with time zone,
	"joined_by" uuid,
	CONSTRAINT "invitation_bound_to_something" CHECK (not "invitation"."bound_to_email" or "invitation"."email" is not null),
	CONSTRAINT "invitation_used_by_somebody" CHECK ("invitation"."joined_at" is null or "invitation"."revoked_at" is null)
);
--> statement-breakpoint
CREATE TABLE "personal_link" (
	"id" uuid PRIMARY KEY NOT NULL,
	"coalition_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"purpose" text DEFAULT '' NOT NULL,
	"minutes" integer,
	"made_by" uuid,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"first_used_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_by" uuid,
	CONSTRAINT "personal_link_minutes_positive" CHECK ("personal_link"."minutes" is null or "personal_link"."minutes" between 1 and 600)
);
--> statement-breakpoint
CREATE TABLE "in_stead" (
	"id" uuid PRIMARY KEY NOT NULL,
	"section_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"began_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "in_stead_reason_said" CHECK (length(trim("in_stead"."reason")) between 1 and 500)
);
--> statement-breakpoint
CREATE TABLE "open_drafting" (
	"id" uuid PRIMARY KEY NOT NULL,
	"section_id" uuid NOT NULL,
	"until" date NOT NULL,
	"opened_by" uuid,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_by" uuid
);
--> statement-breakpoint
CREATE TABLE "mail" (
	"id" uuid PRIMARY KEY NOT NULL,
	"coalition_id" uuid,
	"person_id" uuid,
	"to" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"opens_account" boolean DEFAULT false NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	"tries" integer DEFAULT 0 NOT NULL,
	"next_try_at" timestamp with time zone DEFAULT now() NOT NULL,
	"failure" text
);
--> statement-breakpoint
ALTER TABLE "organisation" DROP CONSTRAINT "organisation_kind_known";--> statement-breakpoint
DROP INDEX "section_rank_once";--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "named_outside" "named_outside" DEFAULT 'not named' NOT NULL;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "line" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "membership" ADD COLUMN "left_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "document" ADD COLUMN "numbered" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "document" ADD COLUMN "started_by" uuid;--> statement-breakpoint
ALTER TABLE "document" ADD COLUMN "archived_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "document" ADD COLUMN "deleted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "document" ADD COLUMN "deleted_by" uuid;--> statement-breakpoint
ALTER TABLE "section" ADD COLUMN "removed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "section" ADD COLUMN "removed_by" uuid;--> statement-breakpoint
ALTER TABLE "section_owner" ADD COLUMN "message" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "section_owner" ADD COLUMN "replaces" uuid;--> statement-breakpoint
ALTER TABLE "section_owner" ADD COLUMN "answer_by" date;--> statement-breakpoint
ALTER TABLE "section_owner" ADD COLUMN "answered_by" uuid;--> statement-breakpoint
ALTER TABLE "section_owner" ADD COLUMN "ended_by" uuid;--> statement-breakpoint
ALTER TABLE "section_reading" ADD COLUMN "search" "tsvector" GENERATED ALWAYS AS (to_tsvector('english', left(unaccented("text"), 300000))) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "password_reset" ADD CONSTRAINT "password_reset_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreed_by" ADD CONSTRAINT "agreed_by_agreement_id_section_agreement_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."section_agreement"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreed_by" ADD CONSTRAINT "agreed_by_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "section_agreement" ADD CONSTRAINT "section_agreement_section_id_section_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."section"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "section_agreement" ADD CONSTRAINT "section_agreement_recorded_by_person_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "section_agreement" ADD CONSTRAINT "section_agreement_ended_by_person_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_coalition_id_coalition_id_fk" FOREIGN KEY ("coalition_id") REFERENCES "public"."coalition"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invited_by_person_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_revoked_by_person_id_fk" FOREIGN KEY ("revoked_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_joined_by_person_id_fk" FOREIGN KEY ("joined_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personal_link" ADD CONSTRAINT "personal_link_coalition_id_coalition_id_fk" FOREIGN KEY ("coalition_id") REFERENCES "public"."coalition"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personal_link" ADD CONSTRAINT "personal_link_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personal_link" ADD CONSTRAINT "personal_link_made_by_person_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personal_link" ADD CONSTRAINT "personal_link_withdrawn_by_person_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "in_stead" ADD CONSTRAINT "in_stead_section_id_section_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."section"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "in_stead" ADD CONSTRAINT "in_stead_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_drafting" ADD CONSTRAINT "open_drafting_section_id_section_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."section"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_drafting" ADD CONSTRAINT "open_drafting_opened_by_person_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_drafting" ADD CONSTRAINT "open_drafting_closed_by_person_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_coalition_id_coalition_id_fk" FOREIGN KEY ("coalition_id") REFERENCES "public"."coalition"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "password_reset_token_once" ON "password_reset" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "password_reset_person" ON "password_reset" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "agreed_by_once" ON "agreed_by" USING btree ("agreement_id","person_id");--> statement-breakpoint
CREATE INDEX "agreed_by_person" ON "agreed_by" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "section_agreement_live_once" ON "section_agreement" USING btree ("section_id") WHERE "section_agreement"."ended_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "invitation_token_once" ON "invitation" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "invitation_coalition" ON "invitation" USING btree ("coalition_id","made_at");--> statement-breakpoint
CREATE UNIQUE INDEX "personal_link_token_once" ON "personal_link" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "personal_link_coalition" ON "personal_link" USING btree ("coalition_id");--> statement-breakpoint
CREATE UNIQUE INDEX "personal_link_live_once" ON "personal_link" USING btree ("coalition_id","person_id") WHERE "personal_link"."withdrawn_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "in_stead_live_once" ON "in_stead" USING btree ("section_id","person_id") WHERE "in_stead"."ended_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "open_drafting_live_once" ON "open_drafting" USING btree ("section_id") WHERE "open_drafting"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "mail_waiting" ON "mail" USING btree ("next_try_at") WHERE "mail"."sent_at" is null;--> statement-breakpoint
CREATE INDEX "mail_coalition" ON "mail" USING btree ("coalition_id","made_at");--> statement-breakpoint
CREATE INDEX "mail_person" ON "mail" USING btree ("person_id","made_at");--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_started_by_person_id_fk" FOREIGN KEY ("started_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_deleted_by_person_id_fk" FOREIGN KEY ("deleted_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "section" ADD CONSTRAINT "section_removed_by_person_id_fk" FOREIGN KEY ("removed_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "section_owner" ADD CONSTRAINT "section_owner_replaces_section_owner_id_fk" FOREIGN KEY ("replaces") REFERENCES "public"."section_owner"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "section_owner" ADD CONSTRAINT "section_owner_answered_by_person_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "section_owner" ADD CONSTRAINT "section_owner_ended_by_person_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "membership_organisation" ON "membership" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "section_document" ON "section" USING btree ("document_id");--> statement-breakpoint
CREATE INDEX "section_reading_search" ON "section_reading" USING gin ("search");--> statement-breakpoint
CREATE UNIQUE INDEX "section_rank_once" ON "section" USING btree ("document_id","rank") WHERE "section"."removed_at" is null;--> statement-breakpoint
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_kind_known" CHECK ("organisation"."kind" in ('council', 'combined authority', 'network', 'charity', 'group', 'other'));