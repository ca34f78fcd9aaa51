CREATE TYPE "public"."role" AS ENUM('facilitator', 'member', 'reviewer', 'observer');--> statement-breakpoint
CREATE TYPE "public"."document_kind" AS ENUM('values statement', 'standards', 'action plan', 'strategy');--> statement-breakpoint
CREATE TYPE "public"."lifecycle" AS ENUM('drafting', 'open for comment', 'out for review', 'adopted', 'published', 'under review', 'superseded');--> statement-breakpoint
CREATE TYPE "public"."section_status" AS ENUM('not started', 'drafting', 'ready for comment', 'revising', 'agreed');--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"password_hash" text,
	"hue" integer DEFAULT 1 NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "person_name_said" CHECK (length(trim("person"."name")) between 1 and 120),
	CONSTRAINT "person_hue_known" CHECK ("person"."hue" between 1 and 12)
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"own_device" boolean DEFAULT false NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ends_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "setup_code" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code_hash" "bytea" NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "sign_in_failure" (
	"id" uuid PRIMARY KEY NOT NULL,
	"subject" "bytea" NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "coalition" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"language" text DEFAULT 'en-GB' NOT NULL,
	"time_zone" text DEFAULT 'Europe/London' NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "coalition_name_said" CHECK (length(trim("coalition"."name")) between 1 and 200)
);
--> statement-breakpoint
CREATE TABLE "membership" (
	"id" uuid PRIMARY KEY NOT NULL,
	"coalition_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"organisation_id" uuid,
	"role" "role" NOT NULL,
	"suspended_at" timestamp with time zone,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organisation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"coalition_id" uuid NOT NULL,
	"name" text NOT NULL,
	"kind" text DEFAULT 'group' NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organisation_kind_known" CHECK ("organisation"."kind" in ('council', 'charity', 'group', 'other'))
);
--> statement-breakpoint
CREATE TABLE "document" (
	"id" uuid PRIMARY KEY NOT NULL,
	"coalition_id" uuid NOT NULL,
	"kind" "document_kind" NOT NULL,
	"title" text NOT NULL,
	"language" text DEFAULT 'en-GB' NOT NULL,
	"lifecycle" "lifecycle" DEFAULT 'drafting' NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "document_title_said" CHECK (length(trim("document"."title")) between 1 and 300)
);
--> statement-breakpoint
CREATE TABLE "section" (
	"id" uuid PRIMARY KEY NOT NULL,
	"document_id" uuid NOT NULL,
	"rank" text collate "C" NOT NULL,
	"heading" text NOT NULL,
	"purpose" text DEFAULT '' NOT NULL,
	"guidance" text DEFAULT '' NOT NULL,
	"status" "section_status" DEFAULT 'not started' NOT NULL,
	"due" date,
	"schema_version" integer NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "section_heading_said" CHECK (length(trim("section"."heading")) between 1 and 300)
);
--> statement-breakpoint
CREATE TABLE "section_owner" (
	"id" uuid PRIMARY KEY NOT NULL,
	"section_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"organisation_id" uuid,
	"first" boolean DEFAULT false NOT NULL,
	"asked_by" uuid,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"accepted_at" timestamp with time zone,
	"declined_at" timestamp with time zone,
	"decline_reason" text,
	"ended_at" timestamp with time zone,
	CONSTRAINT "section_owner_one_answer" CHECK ("section_owner"."accepted_at" is null or "section_owner"."declined_at" is null)
);
--> statement-breakpoint
CREATE TABLE "section_reading" (
	"section_id" uuid PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"schema_version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"text" text NOT NULL,
	"words" integer NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "section_state" (
	"section_id" uuid PRIMARY KEY NOT NULL,
	"state" "bytea" NOT NULL,
	"through_seq" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "section_update" (
	"seq" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "section_update_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"section_id" uuid NOT NULL,
	"update" "bytea" NOT NULL,
	"author_id" uuid,
	"origin" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "history_event" (
	"id" uuid PRIMARY KEY NOT NULL,
	"coalition_id" uuid NOT NULL,
	"document_id" uuid,
	"section_id" uuid,
	"actor_id" uuid,
	"kind" text NOT NULL,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_coalition_id_coalition_id_fk" FOREIGN KEY ("coalition_id") REFERENCES "public"."coalition"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_coalition_id_coalition_id_fk" FOREIGN KEY ("coalition_id") REFERENCES "public"."coalition"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_coalition_id_coalition_id_fk" FOREIGN KEY ("coalition_id") REFERENCES "public"."coalition"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "section" ADD CONSTRAINT "section_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "section_owner" ADD CONSTRAINT "section_owner_section_id_section_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."section"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "section_owner" ADD CONSTRAINT "section_owner_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "section_owner" ADD CONSTRAINT "section_owner_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "section_owner" ADD CONSTRAINT "section_owner_asked_by_person_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "section_reading" ADD CONSTRAINT "section_reading_section_id_section_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."section"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "section_state" ADD CONSTRAINT "section_state_section_id_section_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."section"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "section_update" ADD CONSTRAINT "section_update_section_id_section_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."section"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "section_update" ADD CONSTRAINT "section_update_author_id_person_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "history_event" ADD CONSTRAINT "history_event_coalition_id_coalition_id_fk" FOREIGN KEY ("coalition_id") REFERENCES "public"."coalition"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "history_event" ADD CONSTRAINT "history_event_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "history_event" ADD CONSTRAINT "history_event_section_id_section_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."section"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "history_event" ADD CONSTRAINT "history_event_actor_id_person_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "person_email_once" ON "person" USING btree (lower("email"));--> statement-breakpoint
CREATE UNIQUE INDEX "session_token_once" ON "session" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "session_person" ON "session" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sign_in_failure_subject" ON "sign_in_failure" USING btree ("subject","at");--> statement-breakpoint
CREATE UNIQUE INDEX "membership_once" ON "membership" USING btree ("coalition_id","person_id");--> statement-breakpoint
CREATE INDEX "membership_person" ON "membership" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_name_once" ON "organisation" USING btree ("coalition_id",lower("name"));--> statement-breakpoint
CREATE INDEX "document_coalition" ON "document" USING btree ("coalition_id");--> statement-breakpoint
CREATE UNIQUE INDEX "section_rank_once" ON "section" USING btree ("document_id","rank");--> statement-breakpoint
CREATE INDEX "section_owner_section" ON "section_owner" USING btree ("section_id");--> statement-breakpoint
CREATE INDEX "section_owner_person" ON "section_owner" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "section_owner_live_once" ON "section_owner" USING btree ("section_id","person_id") WHERE "section_owner"."ended_at" is null and "section_owner"."declined_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "section_owner_first_once" ON "section_owner" USING btree ("section_id") WHERE "section_owner"."first" and "section_owner"."accepted_at" is not null and "section_owner"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "section_update_section_seq" ON "section_update" USING btree ("section_id","seq");--> statement-breakpoint
CREATE INDEX "history_event_document" ON "history_event" USING btree ("document_id","at");--> statement-breakpoint
CREATE INDEX "history_event_coalition" ON "history_event" USING btree ("coalition_id","at");