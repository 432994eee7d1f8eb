package io.specter.apisettings.application.memory;

import io.specter.apisettings.application.port.out.EnvironmentRepository.Place;
import io.specter.apisettings.application.port.out.VerificationCounts.Outcome;
import io.specter.apisettings.application.port.out.VerificationCounts.Slot;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.ApprovalId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.access.GuessKey;
import io.specter.apisettings.domain.access.Guesses;
import io.specter.apisettings.domain.access.Identity;
import io.specter.apisettings.domain.access.Operator;
import io.specter.apisettings.domain.access.OperatorId;
import io.specter.apisettings.domain.access.OperatorToken;
import io.specter.apisettings.domain.access.PasswordHash;
import io.specter.apisettings.domain.access.Session;
import io.specter.apisettings.domain.activity.ActiveDay;
import io.specter.apisettings.domain.activity.ActivityKey;
import io.specter.apisettings.domain.activity.ActivityWindow;
import io.specter.apisettings.domain.activity.UserHash;
import io.specter.apisettings.domain.app.App;
import io.specter.apisettings.domain.approval.Approval;
import io.specter.apisettings.domain.audit.AuditEvent;
import io.specter.apisettings.domain.audit.ChainHead;
import io.specter.apisettings.domain.credentials.Credential;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.TokenDigest;
import io.specter.apisettings.domain.environment.Environment;
import io.specter.apisettings.domain.masterkey.MasterKeyRotation;
import io.specter.apisettings.domain.masterkey.Node;
import io.specter.apisettings.domain.masterkey.RotationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** All that is kept, as maps of immutable values; one lock guards them. */
final class InMemoryStore {

    record Issued(Place place, Credential credential) {}

    /** The numbers of an app for a window. */
    record UserCounts(LocalDate last, ActivityWindow window, long whole, Map<EnvironmentName, Long> environments) {}

    Map<AppId, App> apps = new LinkedHashMap<>();
    Map<Place, Environment> environments = new LinkedHashMap<>();
    Map<CredentialId, Issued> credentials = new LinkedHashMap<>();
    Map<Long, AuditEvent> events = new LinkedHashMap<>();
    SortedMap<String, ChainHead> heads =
            new TreeMap<>(Map.of(ChainHead.INSTALLATION, ChainHead.start(ChainHead.INSTALLATION)));
    Map<OperatorId, Operator> operators = new LinkedHashMap<>();
    Map<CredentialId, OperatorToken> operatorTokens = new LinkedHashMap<>();
    Map<ApprovalId, Approval> approvals = new LinkedHashMap<>();

    Map<OperatorId, PasswordHash> passwords = new LinkedHashMap<>();
    Map<TokenDigest, Session> sessions = new LinkedHashMap<>();
    Map<GuessKey, Guesses> guesses = new LinkedHashMap<>();
    Map<Identity, OperatorId> identities = new LinkedHashMap<>();
    Map<String, Instant> spentSignIns = new LinkedHashMap<>();
    Map<String, Instant> spentNonces = new LinkedHashMap<>();
    Map<Outcome, Long> outcomes = new LinkedHashMap<>();
    Map<Slot, Long> uses = new LinkedHashMap<>();
    Map<CredentialId, Instant> lastUses = new LinkedHashMap<>();
    Optional<ActivityKey> activityKey = Optional.empty();
    Map<ActiveDay, Set<UserHash>> users = new LinkedHashMap<>();
    Map<AppId, UserCounts> userCounts = new LinkedHashMap<>();
    Map<RotationId, MasterKeyRotation> rotations = new LinkedHashMap<>();
    Map<String, Node> nodes = new LinkedHashMap<>();

    /** Puts everything back as it is now. */
    synchronized Runnable snapshot() {
        Map<AppId, App> keptApps = new LinkedHashMap<>(apps);
        Map<Place, Environment> keptEnvironments = new LinkedHashMap<>(environments);
        Map<CredentialId, Issued> keptCredentials = new LinkedHashMap<>(credentials);
        Map<Long, AuditEvent> keptEvents = new LinkedHashMap<>(events);
        SortedMap<String, ChainHead> keptHeads = new TreeMap<>(heads);
        Map<OperatorId, Operator> keptOperators = new LinkedHashMap<>(operators);
        Map<CredentialId, OperatorToken> keptOperatorTokens = new LinkedHashMap<>(operatorTokens);
        Map<ApprovalId, Approval> keptApprovals = new LinkedHashMap<>(approvals);
        Map<OperatorId, PasswordHash> keptPasswords = new LinkedHashMap<>(passwords);
        Map<TokenDigest, Session> keptSessions = new LinkedHashMap<>(sessions);
        Map<GuessKey, Guesses> keptGuesses = new LinkedHashMap<>(guesses);
        Map<Identity, OperatorId> keptIdentities = new LinkedHashMap<>(identities);
        Map<String, Instant> keptSpentSignIns = new LinkedHashMap<>(spentSignIns);
        Map<String, Instant> keptSpentNonces = new LinkedHashMap<>(spentNonces);
        Map<Outcome, Long> keptOutcomes = new LinkedHashMap<>(outcomes);
        Map<Slot, Long> keptUses = new LinkedHashMap<>(uses);
        Map<CredentialId, Instant> keptLastUses = new LinkedHashMap<>(lastUses);
        Optional<ActivityKey> keptActivityKey = activityKey;
        Map<ActiveDay, Set<UserHash>> keptUsers = new LinkedHashMap<>(users);
        Map<AppId, UserCounts> keptUserCounts = new LinkedHashMap<>(userCounts);
        Map<RotationId, MasterKeyRotation> keptRotations = new LinkedHashMap<>(rotations);
        Map<String, Node> keptNodes = new LinkedHashMap<>(nodes);
        return () -> {
            apps = keptApps;
            environments = keptEnvironments;
            credentials = keptCredentials;
            events = keptEvents;
            heads = keptHeads;
            operators = keptOperators;
            operatorTokens = keptOperatorTokens;
            approvals = keptApprovals;
            passwords = keptPasswords;
            sessions = keptSessions;
            guesses = keptGuesses;
            identities = keptIdentities;
            spentSignIns = keptSpentSignIns;
            spentNonces = keptSpentNonces;
            outcomes = keptOutcomes;
            uses = keptUses;
            lastUses = keptLastUses;
            activityKey = keptActivityKey;
            users = keptUsers;
            userCounts = keptUserCounts;
            rotations = keptRotations;
            nodes = keptNodes;
        };
    }
}
