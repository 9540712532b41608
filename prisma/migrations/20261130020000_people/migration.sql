-- CreateEnum
CREATE TYPE "DeskRole" AS ENUM ('reader', 'publisher');

-- CreateTable
CREATE TABLE "DeskPerson" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT true,
    "image" TEXT,
    "role" "DeskRole" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DeskPerson_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "DeskPerson_email" CHECK ("email" = lower("email") AND "email" LIKE '%_@_%'),
    CONSTRAINT "DeskPerson_name" CHECK (trim("name") <> '')
);

-- CreateTable
CREATE TABLE "DeskSession" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "userId" TEXT NOT NULL,

    CONSTRAINT "DeskSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeskAccount" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ(3),
    "refreshTokenExpiresAt" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DeskAccount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeskPasskey" (
    "id" TEXT NOT NULL,
    "name" TEXT,
    "publicKey" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "credentialID" TEXT NOT NULL,
    "counter" INTEGER NOT NULL,
    "deviceType" TEXT NOT NULL,
    "backedUp" BOOLEAN NOT NULL,
    "transports" TEXT,
    "createdAt" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP,
    "aaguid" TEXT,

    CONSTRAINT "DeskPasskey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeskVerification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DeskVerification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeskPasswordLink" (
    "tokenHash" CHAR(64) NOT NULL,
    "personId" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DeskPasswordLink_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "DeskTry" (
    "key" CHAR(64) NOT NULL,
    "count" INTEGER NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DeskTry_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "DeskAnswer" (
    "id" TEXT NOT NULL,
    "personId" TEXT,
    "content" JSONB NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DeskAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeskSecret" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "secret" TEXT NOT NULL,

    CONSTRAINT "DeskSecret_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "DeskSecret_one" CHECK ("id" = 1)
);

-- CreateIndex
CREATE UNIQUE INDEX "DeskPerson_email_key" ON "DeskPerson"("email");
CREATE UNIQUE INDEX "DeskSession_token_key" ON "DeskSession"("token");
CREATE INDEX "DeskSession_userId_idx" ON "DeskSession"("userId");
CREATE UNIQUE INDEX "DeskAccount_providerId_accountId_key" ON "DeskAccount"("providerId", "accountId");
CREATE INDEX "DeskAccount_userId_idx" ON "DeskAccount"("userId");
CREATE UNIQUE INDEX "DeskPasskey_credentialID_key" ON "DeskPasskey"("credentialID");
CREATE INDEX "DeskPasskey_userId_idx" ON "DeskPasskey"("userId");
CREATE INDEX "DeskVerification_identifier_idx" ON "DeskVerification"("identifier");
CREATE UNIQUE INDEX "DeskPasswordLink_personId_key" ON "DeskPasswordLink"("personId");

-- AddForeignKey
ALTER TABLE "DeskSession" ADD CONSTRAINT "DeskSession_userId_fkey" FOREIGN KEY ("userId") REFERENCES "DeskPerson"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "DeskAccount" ADD CONSTRAINT "DeskAccount_userId_fkey" FOREIGN KEY ("userId") REFERENCES "DeskPerson"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "DeskPasskey" ADD CONSTRAINT "DeskPasskey_userId_fkey" FOREIGN KEY ("userId") REFERENCES "DeskPerson"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "DeskPasswordLink" ADD CONSTRAINT "DeskPasswordLink_personId_fkey" FOREIGN KEY ("personId") REFERENCES "DeskPerson"("id") ON DELETE CASCADE ON UPDATE CASCADE;
